package partnerportal.shared;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An address that every mail server takes (RFC 5321 without quoted names, address literals and letters beyond ASCII). */
public record EmailAddress(String text) {

    private static final int LONGEST = 254;
    private static final int LONGEST_NAME = 64;
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern FORM =
            Pattern.compile("(" + ATOM + "(?:\\." + ATOM + ")*)@(?:" + LABEL + "\\.)+(?=[A-Za-z])" + LABEL);

    /** @throws IllegalArgumentException when it is no such address; the message does not repeat it */
    public EmailAddress {
        if (!isUsable(text)) {
            throw new IllegalArgumentException("This is not an e-mail address that mail can be sent to.");
        }
    }

    /** Empty when it is no such address. Space around it does not matter. */
    public static Optional<EmailAddress> of(String typed) {
        var text = PlainText.strip(typed);
        return isUsable(text) ? Optional.of(new EmailAddress(text)) : Optional.empty();
    }

    /** The same for every way of writing the address that leads to the same people. */
    public String key() {
        return text.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return text;
    }

    private static boolean isUsable(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        var form = FORM.matcher(text);
        return form.matches() && form.group(1).length() <= LONGEST_NAME;
    }
}
