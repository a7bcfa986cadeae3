package partnerportal.local.identity;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The people who can sign in locally. Their login is their {@code sub}; all have the same password. */
public enum DemoUser {
    DANA_OKAFOR("Dana Okafor", "super_admin", null, "Super admin"),
    MARCUS_BELL("Marcus Bell", "super_admin", null, "Super admin"),
    PRIYA_NAIR("Priya Nair", "express_admin", "alder-ridge", "Express admin of alder-ridge"),
    TOMAS_REYES("Tomas Reyes", "express_user", "bluestem", "Express user of bluestem"),
    JOAN_WHITFIELD("Joan Whitfield", "clinical_staff", null, "Clinical staff"),
    SAM_LINDQVIST("Sam Lindqvist", null, null, "No role");

    public static final String PASSWORD = "demo";

    public static final String ROLES_CLAIM = "https://partner-portal/roles";
    public static final String EXPRESS_PARTNER_ID_CLAIM = "https://partner-portal/express_partner_id";

    private final String displayName;
    private final @Nullable String role;
    private final @Nullable String expressPartnerId;
    private final String description;

    DemoUser(String displayName, @Nullable String role, @Nullable String expressPartnerId, String description) {
        this.displayName = displayName;
        this.role = role;
        this.expressPartnerId = expressPartnerId;
        this.description = description;
    }

    static Optional<DemoUser> withLogin(String login) {
        return Arrays.stream(values())
                .filter(user -> user.login().equals(login))
                .findFirst();
    }

    public String login() {
        return displayName.toLowerCase(Locale.ROOT).replace(' ', '.');
    }

    public String email() {
        return login() + "@partner-portal.example";
    }

    public String displayName() {
        return displayName;
    }

    public String description() {
        return description;
    }

    public @Nullable String expressPartnerId() {
        return expressPartnerId;
    }

    /** What the provider says about the person in ID tokens and access tokens, besides {@code sub}. */
    Map<String, Object> claims() {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("name", displayName);
        claims.put("email", email());
        claims.put("email_verified", true);
        claims.put(ROLES_CLAIM, role == null ? List.of() : List.of(role));
        if (expressPartnerId != null) {
            claims.put(EXPRESS_PARTNER_ID_CLAIM, expressPartnerId);
        }
        return claims;
    }
}
