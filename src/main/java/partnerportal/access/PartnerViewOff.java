package partnerportal.access;

import org.springframework.security.access.AccessDeniedException;

/** The portal is turned off for the partner that this person belongs to; what Express asks for them is not. */
public final class PartnerViewOff extends AccessDeniedException {

    public PartnerViewOff() {
        super("The partner view is turned off.");
    }
}
