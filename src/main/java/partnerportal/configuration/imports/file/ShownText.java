package partnerportal.configuration.imports.file;

import partnerportal.shared.PlainText;

/** What is shown of text that somebody's file has, which may be anything. */
public final class ShownText {

    private ShownText() {}

    /**
     * Without what cannot be seen, and cut off.
     *
     * @param longest in Unicode characters
     */
    public static String of(String text, int longest) {
        var shown = new StringBuilder();
        text.codePoints()
                .filter(character -> PlainText.isPlain(Character.toString(character)))
                .limit(longest)
                .forEach(shown::appendCodePoint);
        return PlainText.strip(shown.toString());
    }
}
