package partnerportal.shell;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What the frame around every page needs; the model attribute {@code shell}.
 *
 * @param environment shown beside the account, null in production
 * @param personName who is signed in, null when nobody is
 * @param roleLabel the role in words, null when nobody is signed in or the role is not known
 */
public record ShellPage(
        @Nullable String environment,
        boolean signedIn,
        @Nullable String personName,
        @Nullable String roleLabel,
        List<MenuGroup> menu) {

    public ShellPage {
        menu = List.copyOf(menu);
    }

    public static ShellPage signedOut(@Nullable String environment) {
        return new ShellPage(environment, false, null, null, List.of());
    }

    /** The same for who may open none of its pages. */
    public ShellPage withoutMenu() {
        return new ShellPage(environment, signedIn, personName, roleLabel, List.of());
    }

    /** Entries of the main menu under one heading. */
    public record MenuGroup(String label, List<MenuEntry> entries) {
        public MenuGroup {
            entries = List.copyOf(entries);
        }
    }

    /**
     * A page in the main menu.
     *
     * @param icon the name of a symbol of {@code icons.svg} without its {@code i-}
     * @param key the letter that, after {@code g}, opens the page; null for none
     * @param current whether the page shown is this one or below it
     * @param count what waits there; null for nothing
     */
    public record MenuEntry(
            String label,
            String href,
            String icon,
            @Nullable String key,
            boolean current,
            @Nullable MenuCount count) {}

    /** @param words what the figure counts */
    public record MenuCount(long figure, String words) {}
}
