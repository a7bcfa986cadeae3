package partnerportal.shared;

/** Patterns for SQL's {@code like} that take what was typed literally, with the backslash as PostgreSQL's escape. */
public final class LikePattern {

    private LikePattern() {}

    public static String containing(String text) {
        return "%" + startingWith(text);
    }

    public static String startingWith(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
