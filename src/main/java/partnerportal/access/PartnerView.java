package partnerportal.access;

/** Answers, for the module that has the configurations, whether a partner's people find theirs in the portal. */
public interface PartnerView {

    /** @param expressPartnerId as it stands in the person's token, unchecked */
    boolean isOff(String expressPartnerId);
}
