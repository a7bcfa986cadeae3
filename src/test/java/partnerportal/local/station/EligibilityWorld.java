package partnerportal.local.station;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.jspecify.annotations.Nullable;
import partnerportal.local.station.EligibilityRow.Kind;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A partner's eligibility file that fits a world, made row by row from a seed. Of those who are easily confused it often lists
 * one alone: one twin, one spouse, the father but not the son. One row in a hundred is somebody's second, one in a hundred is
 * bad in one of six ways.
 */
public final class EligibilityWorld {

    public static final List<String> COLUMNS = List.of(
            "given_name",
            "middle_name",
            "family_name",
            "suffix",
            "birth_date",
            "sex",
            "zip",
            "street",
            "phone",
            "ssn",
            "member_id",
            "eligible_from",
            "eligible_until");

    private static final long LISTED = 11;
    private static final long ALONE = 12;
    private static final long ROW = 13;
    private static final long DAYS = 14;
    private static final long STEP = 0x9E3779B1L;

    /** As many member ids as there are; no two people get the same one. */
    private static final long PRIME = 1_000_000_007;

    private static final int OF_A_KIND = 100;

    private final World world;
    private final long seed;
    private final int rows;
    private final int again;
    private final int bad;
    private final long[] known;

    private EligibilityWorld(World world, long seed, int rows, double share) {
        this.world = world;
        this.seed = seed;
        this.rows = rows;
        this.again = rows / OF_A_KIND;
        this.bad = rows / OF_A_KIND;
        this.known = LongStream.range(0, world.people())
                .filter(person -> isChosen(person, share))
                .limit(Math.max(0, rows - again - bad))
                .toArray();
    }

    /** @param known what share of the world's people is listed, as far as the rows suffice; who is left are strangers */
    public static EligibilityWorld of(World world, long seed, int rows, double known) {
        return new EligibilityWorld(world, seed, rows, known);
    }

    /** A file that a person looks through: 600 rows, with every kind of row there is. */
    public static EligibilityWorld sample(World world) {
        return of(world, 5, 600, 0.6);
    }

    /** When somebody is eligible, both days included; null for no limit. */
    public record Eligibility(
            @Nullable LocalDate from, @Nullable LocalDate until) {

        public boolean covers(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
        }
    }

    public int rows() {
        return rows;
    }

    /** The truth: whether the person has a row that can be used. */
    public boolean lists(long person) {
        return Arrays.binarySearch(known, person) >= 0;
    }

    /** The world's people who are listed. */
    public LongStream listed() {
        return Arrays.stream(known);
    }

    /** The same for every row of the person. */
    public String memberId(long person) {
        return "M%010d".formatted((person * STEP + Math.floorMod(seed, PRIME)) % PRIME);
    }

    /** Most are eligible without limit, a few were no more before the world's days began. */
    public Eligibility eligibility(long person) {
        var dice = Dice.of(seed, DAYS, person);
        var begin = LocalDate.ofInstant(world.begin(), ZoneOffset.UTC);
        double kind = dice.share();
        if (kind < 0.7) {
            return new Eligibility(null, null);
        }
        var from = begin.minusDays(100 + dice.below(900));
        if (kind < 0.9) {
            return new Eligibility(from, null);
        }
        return new Eligibility(from, kind < 0.97 ? begin.plusYears(1) : begin.minusDays(2 + dice.below(90)));
    }

    /** @param number from 1 */
    public EligibilityRow row(int number) {
        if (number < 1 || number > rows) {
            throw new IndexOutOfBoundsException(number);
        }
        int place = place(number - 1);
        int first = known.length + again;
        if (place < known.length) {
            return row(number, known[place], Kind.KNOWN);
        }
        if (place < first) {
            int turn = place - known.length;
            return row(number, known.length == 0 ? stranger(first + bad) : known[turn % known.length], Kind.AGAIN);
        }
        return row(number, stranger(place), place < first + bad ? Kind.bad(place - first) : Kind.STRANGER);
    }

    public Stream<EligibilityRow> all() {
        return IntStream.rangeClosed(1, rows).mapToObj(this::row);
    }

    /** The file as CSV in UTF-8, with its header. */
    public void write(OutputStream out) {
        try (var csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            csv.writeRecord(COLUMNS);
            all().map(EligibilityRow::cells).forEach(csv::writeRecord);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    public Path write(Path file) {
        try (var out = Files.newOutputStream(file)) {
            write(out);
            return file;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private EligibilityRow row(int number, long person, Kind kind) {
        var eligibility = eligibility(person);
        var dice = Dice.of(seed, ROW, person, kind == Kind.AGAIN ? 1 : 0);
        var cells = new Listing(dice, world.person(person))
                .cells(kind, memberId(person), eligibility.from(), eligibility.until());
        return new EligibilityRow(number, person, kind, cells);
    }

    private long stranger(int place) {
        return world.people() + place;
    }

    /** Every place exactly once, in an order in which no household stands together. */
    private int place(int at) {
        long step = STEP % rows;
        while (gcd(Math.max(1, step), rows) != 1) {
            step++;
        }
        return (int) ((at * Math.max(1, step) + Math.floorMod(seed, rows)) % rows);
    }

    private boolean isChosen(long number, double share) {
        var person = world.person(number);
        var together = Dice.of(seed, ALONE, person.household());
        if (person.kin() != Kin.NOBODY && together.chance(0.5)) {
            boolean later = together.chance(0.5);
            return isLater(person) == later;
        }
        return Dice.of(seed, LISTED, number).chance(share);
    }

    /** Of two who are easily confused, whether this is the one with the greater number. */
    private static boolean isLater(Person person) {
        int role = (int) (person.number() % Households.SIZE);
        return switch (person.kin()) {
            case SPOUSE -> role == 1;
            case TWIN, NAMESAKE -> role == 2;
            case NOBODY -> false;
        };
    }

    private static long gcd(long one, long other) {
        return other == 0 ? one : gcd(other, one % other);
    }
}
