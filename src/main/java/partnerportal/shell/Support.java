package partnerportal.shell;

import org.springframework.stereotype.Component;

/** Whom people ask when the portal cannot help them; templates call it {@code @support}. */
@Component
public class Support {

    private final String contact;

    Support(PortalProperties portal) {
        this.contact = portal.supportContact();
    }

    /** For the end of a sentence that begins with "Ask" or "Tell": a name, an address, or who it is in general. */
    public String contact() {
        return contact.isBlank() ? "your account manager or a super admin" : contact;
    }
}
