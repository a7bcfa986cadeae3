package partnerportal.access;

import java.util.Arrays;
import java.util.Optional;

/** What a machine client may do, as its token's scopes or permissions say it. */
public enum Scope {
    CONFIGURATIONS_READ("configurations:read"),
    CONFIGURATIONS_WRITE("configurations:write"),
    /** {@link #CONFIGURATIONS_READ}, for the configurations that have Redox enabled only. */
    REDOX_CONFIGURATIONS_READ("redox-configurations:read"),
    SERVICE_LINES_READ("service-lines:read"),
    DIRECTORY_WRITE("directory:write"),
    AUDIT_READ("audit:read"),
    EXPORTS_READ("exports:read"),
    EXPORTS_WRITE("exports:write"),
    BACKFILLS_READ("backfills:read"),
    BACKFILLS_WRITE("backfills:write"),
    ASSOCIATIONS_READ("associations:read");

    private final String claim;

    Scope(String claim) {
        this.claim = claim;
    }

    public String claim() {
        return claim;
    }

    /** Empty for a word that is no scope here; such a scope gives no right. */
    static Optional<Scope> of(String claim) {
        return Arrays.stream(values())
                .filter(scope -> scope.claim.equals(claim))
                .findFirst();
    }
}
