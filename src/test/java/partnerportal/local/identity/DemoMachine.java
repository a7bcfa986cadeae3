package partnerportal.local.identity;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The systems that call the portal's API, each with what it may do. All have the same secret. */
public enum DemoMachine {
    EXPRESS_BACKEND("Express", "configurations:read", "configurations:write", "service-lines:read"),
    OSS("Online Self Scheduling", "configurations:read", "service-lines:read"),
    ORDER_WORKER("Order worker", "redox-configurations:read", "service-lines:read"),
    STATION("Station", "backfills:write", "backfills:read", "associations:read"),
    DIRECTORY_SYNC("Keeps the directory current", "directory:write", "configurations:read"),
    AUDITOR("Reads the audit log", "audit:read");

    public static final String SECRET = "demo";

    private final String description;
    private final Set<String> scopes;

    DemoMachine(String description, String... scopes) {
        this.description = description;
        this.scopes = new TreeSet<>(Set.of(scopes));
    }

    public String clientId() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String description() {
        return description;
    }

    public Set<String> scopes() {
        return Set.copyOf(scopes);
    }

    /** The scopes as a token's {@code scope} carries them. */
    public String scope() {
        return String.join(" ", scopes);
    }
}
