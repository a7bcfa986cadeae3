package partnerportal.backfill.match.text;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Text as words of capital letters and digits with one blank between, without accents and marks. */
public final class Words {

    private Words() {}

    /**
     * Apostrophes and periods join what they stand between ({@code O'Brien}, {@code J.R.}); all other marks part words.
     * Applied to its own result it changes nothing.
     */
    public static String of(String text) {
        if (isClean(text)) {
            return text;
        }
        String plain = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
        var words = new StringBuilder(plain.length() + 4);
        for (int i = 0; i < plain.length(); i += Character.charCount(plain.codePointAt(i))) {
            append(words, plain.codePointAt(i));
        }
        int end = words.length();
        if (end > 0 && words.charAt(end - 1) == ' ') {
            words.setLength(end - 1);
        }
        return words.toString();
    }

    /** The words of what {@link #of} gave. */
    public static List<String> split(String words) {
        if (words.isEmpty()) {
            return List.of();
        }
        var split = new ArrayList<String>(4);
        int from = 0;
        for (int blank = words.indexOf(' '); blank >= 0; blank = words.indexOf(' ', from)) {
            split.add(words.substring(from, blank));
            from = blank + 1;
        }
        split.add(words.substring(from));
        return split;
    }

    /** All words as one. */
    public static String join(String words) {
        return words.indexOf(' ') < 0 ? words : words.replace(" ", "");
    }

    private static boolean isClean(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' ? before == ' ' : !((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))) {
                return false;
            }
            before = c;
        }
        return before != ' ' || text.isEmpty();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    private static void append(StringBuilder words, int point) {
        if (point < 128) {
            appendAscii(words, (char) point);
            return;
        }
        String letters = spelled(point);
        if (letters != null) {
            words.append(letters);
            return;
        }
        switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.MODIFIER_LETTER,
                    Character.FORMAT -> {}
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.OTHER_LETTER -> words.appendCodePoint(Character.toUpperCase(point));
            case Character.DECIMAL_DIGIT_NUMBER -> words.append((char) ('0' + Character.digit(point, 10)));
            default -> part(words);
        }
    }

    private static void appendAscii(StringBuilder words, char c) {
        if (c >= 'a' && c <= 'z') {
            words.append((char) (c - 32));
        } else if ((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) {
            words.append(c);
        } else if (c != '\'' && c != '.' && c != '`') {
            part(words);
        }
    }

    private static void part(StringBuilder words) {
        if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
            words.append(' ');
        }
    }

    /** Letters that are no letter with a mark to Unicode, and marks that join. */
    private static @Nullable String spelled(int point) {
        return switch (point) {
            case 'ø', 'Ø' -> "O";
            case 'ł', 'Ł' -> "L";
            case 'đ', 'Đ', 'ð', 'Ð' -> "D";
            case 'ħ', 'Ħ' -> "H";
            case 'ı' -> "I";
            case 'ß', 'ẞ' -> "SS";
            case 'æ', 'Æ' -> "AE";
            case 'œ', 'Œ' -> "OE";
            case 'þ', 'Þ' -> "TH";
            case '’', '‘', 'ʼ', 'ʻ', '´', '′' -> "";
            default -> null;
        };
    }
}
