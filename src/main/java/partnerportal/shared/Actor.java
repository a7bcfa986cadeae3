package partnerportal.shared;

import org.jspecify.annotations.Nullable;

/**
 * Whoever acts.
 *
 * @param subject the {@code sub} of the token or session; for an operator the operating system's user
 * @param name what people call the actor, shown in histories
 * @param client the {@code azp} of the application that passed a user's token on, or of the machine client itself
 */
public record Actor(
        Kind kind, String subject, String name, @Nullable String client) {

    public enum Kind {
        USER,
        CLIENT,
        OPERATOR,
        SYSTEM,
        /** Somebody who did not say, or could not prove, who they are. */
        UNKNOWN
    }

    public static Actor user(String subject, String name) {
        return new Actor(Kind.USER, subject, name, null);
    }

    public static Actor system(String name) {
        return new Actor(Kind.SYSTEM, name, name, null);
    }

    public static Actor unknown() {
        return new Actor(Kind.UNKNOWN, "unknown", "Not signed in", null);
    }
}
