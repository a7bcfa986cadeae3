package partnerportal.mail;

import partnerportal.shared.EmailAddress;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What is to be told to some people. Never holds patient data.
 *
 * @param key what the mail tells of, such as {@code backfill-7-done}: nobody gets two mails with the same key
 * @param template a file of {@code templates/mail} without its {@code .txt}
 * @param recipients e-mail addresses; each gets a mail of their own
 * @param values what the template fills in, each one line of text
 */
public record Mail(String key, String template, List<String> recipients, Map<String, String> values) {

    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,199}");

    /** @throws IllegalArgumentException for a key of another form, or something that is no {@link EmailAddress} */
    public Mail {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("A mail's key has small letters, digits and hyphens only, not: " + key);
        }
        recipients = recipients.stream()
                .map(recipient -> new EmailAddress(recipient).text())
                .toList();
        values = Map.copyOf(values);
    }

    /** Without the addresses, so that they get into no log. */
    @Override
    public String toString() {
        return "Mail[" + key + ", " + template + ", " + recipients.size() + " recipients]";
    }
}
