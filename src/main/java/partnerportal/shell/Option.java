package partnerportal.shell;

import org.jspecify.annotations.Nullable;

/**
 * One choice of a select or a radio group.
 *
 * @param value what the form sends
 * @param hint what the choice entails, shown under a radio button only
 */
public record Option(String value, String label, @Nullable String hint) {

    public Option(String value, String label) {
        this(value, label, null);
    }
}
