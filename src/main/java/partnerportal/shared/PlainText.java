package partnerportal.shared;

import java.util.regex.Pattern;

/** One line of text that people can see and type again: what two people read alike is also the same text. */
public final class PlainText {

    private static final Pattern SPACE_AROUND = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");

    private PlainText() {}

    /** The text without space around it, of whatever kind. */
    public static String strip(String text) {
        return SPACE_AROUND.matcher(text).replaceAll("");
    }

    /** Whether every character is visible or a space: no control, line break, direction mark, zero width or half a pair. */
    public static boolean isPlain(String text) {
        return text.codePoints().allMatch(PlainText::isPlain);
    }

    private static boolean isPlain(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> true;
        };
    }
}
