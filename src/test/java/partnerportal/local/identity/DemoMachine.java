package partnerportal.local.identity;

import org.springframework.util.StringUtils;

import java.util.Locale;
import java.util.Set;

/** The systems that call the portal's API, each with what it may do. All have the same secret. */
public enum DemoMachine {
    EXPRESS_BACKEND("Express", "configurations:read", "configurations:write", "service-lines:read"),
    OSS("Online Self Scheduling", "configurations:read", "service-lines:read"),
    ORDER_WORKER("Order worker", "redox-configurations:read", "service-lines:read"),
    STATION("Station", "backfills:write", "backfills:read", "associations:read"),
    DIRECTORY_SYNC("Keeps the directory current", "directory:write", "configurations:read"),
    AUDITOR("Reads the audit log", "audit:read"),
    WAREHOUSE("Loads the warehouse", "exports:read", "exports:write");

    public static final String SECRET = "demo";

    private final String description;
    private final String scope;

    DemoMachine(String description, String... scopes) {
        this.description = description;
        this.scope = String.join(" ", scopes);
    }

    public String clientId() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String description() {
        return description;
    }

    public Set<String> scopes() {
        return Set.of(StringUtils.tokenizeToStringArray(scope, " "));
    }

    /** The scopes as a token's {@code scope} carries them. */
    public String scope() {
        return scope;
    }
}
