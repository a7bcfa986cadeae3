package partnerportal.backfill.match;

import org.jspecify.annotations.Nullable;
import partnerportal.backfill.match.names.KnownNames;
import partnerportal.backfill.match.text.Placeholders;
import partnerportal.backfill.match.text.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A name's words in capital letters, with what was written into it but is no name taken out.
 *
 * @param words null when there is no name
 * @param more what stands behind a given name and is a middle name, perhaps an initial
 */
record CleanName(
        @Nullable String words,
        @Nullable String more,
        @Nullable Suffix suffix) {

    private static final CleanName MISSING = new CleanName(null, null, null);
    private static final Set<String> TITLES = Set.of("MR", "MRS", "MS", "MISS", "MISTER", "DR", "REV", "SRA", "HON");
    private static final Set<String> CREDENTIALS =
            Set.of("MD", "DO", "RN", "PHD", "DDS", "DMD", "ESQ", "DVM", "NP", "PA");

    static CleanName given(@Nullable String text) {
        if (text == null) {
            return MISSING;
        }
        String clean = Words.of(text);
        if (isOneWord(clean)) {
            return named(clean, null, null);
        }
        var words = new ArrayList<>(Words.split(clean));
        Suffix suffix = takeWhatIsNoName(words, TITLES, Set.of());
        if (words.isEmpty() || Placeholders.contain(String.join(" ", words))) {
            return new CleanName(null, null, suffix);
        }
        if (isTorn(words)) {
            return named(String.join("", words), null, suffix);
        }
        if (words.getFirst().length() == 2 || words.size() == 1) {
            return withInitialAside(words, suffix);
        }
        String more = String.join(" ", words.subList(1, words.size()));
        boolean initials = words.getFirst().length() == 1 || more.length() == 1;
        return named(initials ? words.getFirst() : String.join(" ", words), more, suffix);
    }

    static CleanName family(@Nullable String text) {
        if (text == null) {
            return MISSING;
        }
        String clean = Words.of(text);
        if (isOneWord(clean)) {
            return named(clean, null, null);
        }
        var words = new ArrayList<>(Words.split(clean));
        Suffix suffix = takeWhatIsNoName(words, Set.of(), CREDENTIALS);
        return words.isEmpty() ? new CleanName(null, null, suffix) : named(String.join(" ", words), null, suffix);
    }

    private static boolean isOneWord(String clean) {
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            if (c == ' ' || (c >= '0' && c <= '9')) {
                return false;
            }
        }
        return !clean.isEmpty();
    }

    private static CleanName named(String words, @Nullable String more, @Nullable Suffix suffix) {
        return Placeholders.contain(words) ? new CleanName(null, null, suffix) : new CleanName(words, more, suffix);
    }

    /** KAYL A is KAYLA, but MARY A has a middle name. */
    private static boolean isTorn(List<String> words) {
        if (words.size() != 2
                || (words.getFirst().length() > 1 && words.getLast().length() > 1)) {
            return false;
        }
        String longer = words.getFirst().length() > 1 ? words.getFirst() : words.getLast();
        return !KnownNames.has(longer) && KnownNames.has(String.join("", words));
    }

    /** JO ANN is JOANN and LA TOYA is LATOYA, but the A of JO ANN A is an initial. */
    private static CleanName withInitialAside(List<String> words, @Nullable Suffix suffix) {
        boolean aside = words.size() > 1 && words.getLast().length() == 1;
        List<String> name = aside ? words.subList(0, words.size() - 1) : words;
        return named(String.join("", name), aside ? words.getLast() : null, suffix);
    }

    /** Twice, because without its digits a word may be something else. */
    private static @Nullable Suffix takeWhatIsNoName(List<String> words, Set<String> inFront, Set<String> behind) {
        Suffix before = takeOnce(words, inFront, behind);
        lettersOnly(words);
        Suffix after = takeOnce(words, inFront, behind);
        return before == null ? after : before;
    }

    private static @Nullable Suffix takeOnce(List<String> words, Set<String> inFront, Set<String> behind) {
        while (words.size() > 1 && inFront.contains(words.getFirst())) {
            words.removeFirst();
        }
        Suffix suffix = null;
        while (words.size() > 1) {
            Suffix last = Suffix.of(words.getLast());
            if (last == Suffix.V || (last == null && !behind.contains(words.getLast()))) {
                break;
            }
            suffix = suffix == null ? last : suffix;
            words.removeLast();
        }
        return suffix;
    }

    private static void lettersOnly(List<String> words) {
        words.replaceAll(word -> {
            var letters = new StringBuilder(word.length());
            word.codePoints().filter(point -> !Character.isDigit(point)).forEach(letters::appendCodePoint);
            return letters.toString();
        });
        words.removeIf(String::isEmpty);
    }
}
