package partnerportal.backfill.match;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the levels of agreement weigh, in thousandths of a bit, so that sums are the same in whatever order they are
 * made. {@code backfill/weights.properties} has them with their reasons.
 */
public final class Weights {

    private static final String RESOURCE = "/backfill/weights.properties";
    private static final double BITS = 1000 / Math.log(2);

    private final Properties given;
    private final Set<String> read = new HashSet<>();
    private final int version;
    private final double nameFloor;
    private final double givenExact;
    private final double familyExact;
    private final int initial;
    private final int initialDiffers;
    private final Map<Field, int[]> levels = new EnumMap<>(Field.class);
    private final int swappedPenalty;
    private final int strict;
    private final int score;
    private final int ahead;
    private final int review;

    private Weights(Properties given) {
        this.given = given;
        version = (int) number("version");
        nameFloor = share("name.floor");
        givenExact = share("given.exact");
        familyExact = share("family.exact");
        initial = weight("given.initial");
        initialDiffers = weight("given.initial-differs");
        swappedPenalty = thousandths(number("names.swapped-penalty"));
        strict = thousandths(number("outcome.strict"));
        score = thousandths(number("outcome.score"));
        ahead = thousandths(number("outcome.ahead"));
        review = thousandths(number("outcome.review"));
        read(Field.GIVEN_NAME, Level.NICKNAME, Level.MIDDLE_AS_FIRST);
        read(Field.GIVEN_NAME, Level.CLOSE_92, Level.CLOSE_88, Level.CLOSE_80, Level.CLOSE_70, Level.CLASH);
        read(Field.FAMILY_NAME, Level.PART);
        read(Field.FAMILY_NAME, Level.CLOSE_92, Level.CLOSE_88, Level.CLOSE_80, Level.CLOSE_70, Level.CLASH);
        read(Field.BIRTH_DATE, Level.EXACT, Level.ONE_EDIT, Level.DAY_MONTH_SWAPPED, Level.TWO_EDITS);
        read(Field.BIRTH_DATE, Level.SAME_YEAR, Level.CLASH);
        read(Field.SEX, Level.EXACT, Level.CLASH);
        read(Field.SSN, Level.EXACT, Level.TRANSPOSED, Level.LAST_DIGIT, Level.ONE_EDIT, Level.TWO_EDITS, Level.CLASH);
        read(Field.ZIP, Level.EXACT, Level.ONE_EDIT, Level.CLASH);
        read(Field.STREET, Level.EXACT, Level.NEAR, Level.CLASH);
        read(Field.PHONE, Level.EXACT, Level.ONE_EDIT, Level.CLASH);
        read(Field.MEMBER_ID, Level.EXACT, Level.ONE_EDIT, Level.CLASH);
        refuseUnknown();
    }

    /** Those that come with the portal. */
    public static Weights standard() {
        var stream = Objects.requireNonNull(Weights.class.getResourceAsStream(RESOURCE), RESOURCE + " is not there");
        try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return read(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", e);
        }
    }

    /**
     * @param text as of {@code weights.properties}
     * @throws IllegalArgumentException when a figure is missing, unknown or impossible, naming it
     */
    public static Weights read(Reader text) throws IOException {
        var given = new Properties();
        given.load(text);
        return new Weights(given);
    }

    /** Stored with every result; another one may decide otherwise. */
    public int version() {
        return version;
    }

    /** @param bits a pair's score */
    public Likelihood likelihood(double bits) {
        int score = thousandths(bits);
        if (score >= this.score) {
            return Likelihood.MUCH;
        }
        return score >= strict ? Likelihood.MORE : Likelihood.LITTLE;
    }

    @SuppressWarnings("EnumOrdinal")
    int of(Field field, Level level) {
        int[] ofField = levels.get(field);
        return ofField == null ? 0 : ofField[level.ordinal()];
    }

    /** The highest of all levels of a name that is not the same. */
    int highestOther(Field field) {
        int highest = field == Field.GIVEN_NAME ? Math.max(initial, 0) : 0;
        for (Level level : Level.values()) {
            highest = Math.max(highest, of(field, level));
        }
        return highest;
    }

    int initial(boolean agrees) {
        return agrees ? initial : initialDiffers;
    }

    /** Of a name that so many of so many rows bear. */
    int exactName(Field field, int bearing, int rows) {
        double m = field == Field.GIVEN_NAME ? givenExact : familyExact;
        double u = Math.max(nameFloor, (double) bearing / Math.max(1, rows));
        return (int) Math.round(BITS * Math.log(m / u));
    }

    /** What a pair begins with: that a row of the list picked at random is the patient's. */
    int prior(int rows) {
        return -(int) Math.round(BITS * Math.log(Math.max(1, rows)));
    }

    int swappedPenalty() {
        return swappedPenalty;
    }

    int strict() {
        return strict;
    }

    int score() {
        return score;
    }

    int ahead() {
        return ahead;
    }

    int review() {
        return review;
    }

    @SuppressWarnings("EnumOrdinal")
    private void read(Field field, Level... of) {
        int[] weights = levels.computeIfAbsent(field, _ -> new int[Level.values().length]);
        for (Level level : of) {
            weights[level.ordinal()] = weight(field.word() + "." + level.word());
        }
    }

    private int weight(String name) {
        String[] both = text(name).split(" +", -1);
        if (both.length != 2) {
            throw new IllegalArgumentException("Write " + name + " as two numbers, m and u");
        }
        return (int) Math.round(BITS * Math.log(share(name, both[0]) / share(name, both[1])));
    }

    private double share(String name) {
        return share(name, text(name));
    }

    private static double share(String name, String text) {
        double share = number(name, text);
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException(name + " has to be over 0 and at most 1, and is " + text);
        }
        return share;
    }

    private double number(String name) {
        return number(name, text(name));
    }

    private static double number(String name, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " is no number: " + text, e);
        }
    }

    private String text(String name) {
        read.add(name);
        String text = given.getProperty(name);
        if (text == null) {
            throw new IllegalArgumentException(name + " is not given");
        }
        return text.strip();
    }

    private void refuseUnknown() {
        var unknown = new TreeSet<>(given.stringPropertyNames());
        unknown.removeAll(read);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("Unknown: " + String.join(", ", unknown));
        }
    }

    private static int thousandths(double bits) {
        return (int) Math.round(bits * 1000);
    }
}
