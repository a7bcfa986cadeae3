package partnerportal.backfill.match.names;

import partnerportal.backfill.match.text.Words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A name with the forms in which it is compared, all in capital letters and without blanks. Made once for each name of
 * a list.
 */
public final class Name {

    private static final String[] NONE = {};
    /** Belong to the word after them, and are often left out. */
    private static final Set<String> PARTICLES = Set.of(
            "DE", "DEL", "LA", "LAS", "LOS", "VAN", "DER", "DEN", "VON", "DI", "DA", "DAS", "DOS", "DU", "LE", "Y",
            "E");
    /** Belong to the word after them, and are never left out. */
    private static final Set<String> BEGINNINGS =
            Set.of("MC", "MAC", "O", "D", "ST", "SAN", "SANTA", "EL", "AL", "BIN", "BEN", "ABU");

    private static final int SHORTEST_PART = 3;
    private static final int SHORTEST_VARIANT = 5;
    private static final int MOST_EDITS_OF_VARIANT = 2;

    private final String text;
    private final String whole;
    private final String[] more;
    private final int[] classes;
    private final long hash;
    private final int sound;

    private Name(String text, String whole, String[] more, int[] classes) {
        this.text = text;
        this.whole = whole;
        this.more = more;
        this.classes = classes;
        hash = Hashes.of(text);
        sound = Soundex.of(text);
    }

    /** MARY ANN is MARY, and MARYANN too. */
    public static Name given(String words) {
        int blank = words.indexOf(' ');
        if (blank < 0) {
            return new Name(words, words, NONE, Nicknames.classesOf(words));
        }
        String first = words.substring(0, blank);
        String whole = Words.join(words);
        return new Name(first, whole, new String[] {whole}, Nicknames.classesOf(first));
    }

    /** GARCIA LOPEZ is GARCIALOPEZ, and its parts are GARCIA and LOPEZ; DE LA CRUZ is DELACRUZ and CRUZ. */
    public static Name family(String words) {
        if (words.indexOf(' ') < 0) {
            return new Name(words, words, NONE, Nicknames.classesOf(words));
        }
        String whole = Words.join(words);
        return new Name(whole, whole, parts(words), Nicknames.NO_CLASSES);
    }

    /** The form that counts. */
    public String text() {
        return text;
    }

    /** Its other forms: of a given name all words in one, of a family name the single ones, in order. */
    public List<String> more() {
        return List.of(more);
    }

    /** {@link Hashes} of the form that counts. */
    public long hash() {
        return hash;
    }

    /** {@link Soundex} of the form that counts; 0 for none. */
    public int sound() {
        return sound;
    }

    public boolean hasMore() {
        return more.length > 0;
    }

    public boolean isInitial() {
        return text.length() == 1;
    }

    public boolean hasForm(String form) {
        if (text.equals(form)) {
            return true;
        }
        for (String other : more) {
            if (other.equals(form)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one form of this is one of the other's; of two names of several words, whether all of them agree. */
    public boolean sharesForm(Name other) {
        if (hasMore() && other.hasMore()) {
            return whole.equals(other.whole);
        }
        return sharesAnyForm(other);
    }

    private boolean sharesAnyForm(Name other) {
        if (other.hasForm(text)) {
            return true;
        }
        for (String form : more) {
            if (other.hasForm(form)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether two family names are one, given whole and in part or in another order: GARCIA LOPEZ and LOPEZ, but not
     * GARCIA LOPEZ and GARCIA RUIZ.
     */
    public boolean isPartOf(Name other) {
        if (more.length < 2 || other.more.length < 2) {
            return sharesAnyForm(other);
        }
        return more[0].equals(other.more[1]) && more[1].equals(other.more[0]);
    }

    /** Whether both are different forms of one given name, as BOB and ROBERT are. */
    public boolean isNicknameOf(Name other) {
        if (text.equals(other.text)) {
            return false;
        }
        for (int one : classes) {
            for (int another : other.classes) {
                if (one == another) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Whether both are forms of one given name that differ so little that people may bear them side by side: MARCUS and
     * MARCO, but not ROBERT and BOB, of which one stands for the other.
     */
    public boolean isVariantOf(Name other) {
        return Math.min(text.length(), other.text.length()) >= SHORTEST_VARIANT
                && isNicknameOf(other)
                && Edits.areFew(text, other.text, MOST_EDITS_OF_VARIANT);
    }

    /** Whether it is compared in exactly the same forms. */
    public boolean hasSameForms(Name other) {
        return text.equals(other.text) && Arrays.equals(more, other.more);
    }

    /** How like the most similar forms of both are, as of {@link JaroWinkler}; of two of several words, all of them. */
    public double similarity(Name other) {
        if (hasMore() && other.hasMore()) {
            return JaroWinkler.similarity(whole, other.whole);
        }
        double best = JaroWinkler.similarity(text, other.text);
        for (String form : more) {
            best = Math.max(best, JaroWinkler.similarity(form, other.text));
        }
        for (String form : other.more) {
            best = Math.max(best, JaroWinkler.similarity(text, form));
        }
        return best;
    }

    /** Bytes of this object and what belongs to it alone, roughly. */
    public long bytes() {
        long bytes = 40 + 40 + align(text.length());
        for (String form : more) {
            bytes += 28 + 40 + align(form.length());
        }
        return bytes;
    }

    private static long align(int length) {
        return length + 7L & ~7L;
    }

    private static String[] parts(String words) {
        var parts = new ArrayList<String>();
        var begun = new StringBuilder();
        boolean core = false;
        for (String word : Words.split(words)) {
            if (PARTICLES.contains(word) && begun.isEmpty()) {
                core = true;
                continue;
            }
            begun.append(word);
            if (!BEGINNINGS.contains(word)) {
                parts.add(begun.toString());
                begun.setLength(0);
            }
        }
        parts.removeIf(part -> part.length() < SHORTEST_PART);
        if (parts.isEmpty() || (parts.size() == 1 && !core)) {
            return NONE;
        }
        return parts.size() == 1 ? new String[] {parts.getFirst()} : new String[] {parts.getFirst(), parts.getLast()};
    }
}
