package partnerportal.access;

import java.util.Arrays;
import java.util.Optional;

/** What a signed-in person is, as the roles claim says it. */
public enum Role {
    SUPER_ADMIN("super_admin", "Super admin"),
    EXPRESS_ADMIN("express_admin", "Express admin"),
    EXPRESS_USER("express_user", "Express user"),
    CLINICAL_STAFF("clinical_staff", "Clinical staff");

    private final String claim;
    private final String label;

    Role(String claim, String label) {
        this.claim = claim;
        this.label = label;
    }

    public String claim() {
        return claim;
    }

    public String label() {
        return label;
    }

    /** Empty for a word that is no role here; such a role gives no right. */
    static Optional<Role> of(String claim) {
        return Arrays.stream(values()).filter(role -> role.claim.equals(claim)).findFirst();
    }
}
