package partnerportal.configuration.imports;

/** What is shown of text that somebody's file has, which may be anything. */
final class ShownText {

    private ShownText() {}

    /** Without what cannot be seen, and cut off. */
    static String of(String text, int longest) {
        var clean = text.replaceAll("[\\p{Cntrl}\\p{Cs}\\p{Cf}]", "").strip();
        return clean.codePointCount(0, clean.length()) > longest
                ? clean.substring(0, clean.offsetByCodePoints(0, longest))
                : clean;
    }
}
