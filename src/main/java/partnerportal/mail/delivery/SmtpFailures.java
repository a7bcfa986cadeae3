package partnerportal.mail.delivery;

import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.regex.Pattern;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;

/** What a failure to send means. Of what the server said only its codes are told: the rest has the address in it. */
final class SmtpFailures {

    /** The server does not know the portal, or wants more of it: nothing is wrong with the mail. */
    private static final Set<Integer> ABOUT_THE_PORTAL = Set.of(530, 534, 535, 538);

    private static final Pattern DETAIL = Pattern.compile("\\b[45]\\.\\d{1,3}\\.\\d{1,3}\\b");
    private static final int DEEPEST = 10;

    private record Refusal(int code, String what, @Nullable String said) {

        String words() {
            var detail = said == null ? null : DETAIL.matcher(said);
            var codes = detail != null && detail.find() ? code + " " + detail.group() : Integer.toString(code);
            return "The mail server refused %s (%s).".formatted(what, codes);
        }
    }

    private SmtpFailures() {}

    /** @param handedOver whether the server had all of the mail by then */
    static Delivery tell(MessagingException failed, boolean handedOver) {
        if (failed instanceof AuthenticationFailedException) {
            return new Delivery.Later("The mail server did not take MAIL_USER and MAIL_PASSWORD.", true);
        }
        var refusal = refusal(failed);
        if (refusal == null && String.valueOf(failed.getMessage()).contains("STARTTLS is required")) {
            return new Delivery.Later("The mail server offers no encryption, which MAIL_TLS asks for.", true);
        }
        if (refusal == null && handedOver) {
            return new Delivery.Unanswered();
        }
        if (refusal == null) {
            return new Delivery.Later("The mail server could not be reached, or the connection to it broke.", true);
        }
        if (ABOUT_THE_PORTAL.contains(refusal.code())) {
            return new Delivery.Later("The mail server wants the portal to sign in first, or to use TLS.", true);
        }
        return refusal.code() >= 500
                ? new Delivery.Refused(refusal.words())
                : new Delivery.Later(refusal.words(), false);
    }

    /** The first answer of the server among the causes; null when it gave none. */
    private static @Nullable Refusal refusal(MessagingException failed) {
        @Nullable Exception cause = failed;
        for (int depth = 0; cause instanceof MessagingException messaging && depth < DEEPEST; depth++) {
            switch (messaging) {
                case SMTPAddressFailedException address -> {
                    return new Refusal(address.getReturnCode(), "the address", address.getMessage());
                }
                case SMTPSenderFailedException sender -> {
                    return new Refusal(sender.getReturnCode(), "the sender", sender.getMessage());
                }
                case SMTPSendFailedException step
                when step.getReturnCode() >= 400 -> {
                    var what = step.getCommand().startsWith("MAIL") ? "the sender" : "the mail";
                    return new Refusal(step.getReturnCode(), what, step.getMessage());
                }
                default -> cause = messaging.getNextException();
            }
        }
        return null;
    }
}
