package partnerportal.shared;

/** Text that a database keeps and an encoder writes: without NUL and lone surrogates. */
public final class CleanText {

    private CleanText() {}

    public static boolean isClean(String text) {
        for (int at = 0; at < text.length(); at++) {
            char here = text.charAt(at);
            if (here == 0) {
                return false;
            }
            if (Character.isSurrogate(here)) {
                boolean pair = Character.isHighSurrogate(here)
                        && at + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(at + 1));
                if (!pair) {
                    return false;
                }
                at++;
            }
        }
        return true;
    }
}
