package partnerportal.shell;

import java.util.Map;

/** The page for people who are signed in and may see nothing. */
public final class NoAccess {

    public static final String VIEW = "no-access";

    private NoAccess() {}

    /** What the page is handed when the partner's view is turned off: then no page of the menu would open. */
    public static Map<String, Object> partnerViewOff(ShellPage shell) {
        return Map.of("partnerViewOff", true, "shell", shell.withoutMenu());
    }
}
