package partnerportal;

import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

import java.util.List;
import java.util.stream.Stream;

/** Ends a production start whose settings cannot work, before anything else can fail because of them. */
final class RequiredSettings implements ApplicationListener<ApplicationContextInitializedEvent> {

    private static final List<Setting> REQUIRED = List.of(
            new Setting(
                    "spring.datasource.url",
                    "The portal needs a PostgreSQL database: set DATABASE_URL,"
                            + " for example jdbc:postgresql://db.example.com:5432/partner_portal."),
            new Setting(
                    "portal.oidc.issuer",
                    "The portal needs an OpenID provider to sign people in: set OIDC_ISSUER,"
                            + " for example https://example.eu.auth0.com/."),
            new Setting(
                    "portal.oidc.client-secret",
                    "The portal needs the secret of its application at the OpenID provider: set OIDC_CLIENT_SECRET."),
            new Setting(
                    "portal.audit.seal-key",
                    "The portal needs a key to seal the audit trail with: set AUDIT_SEAL_KEY,"
                            + " for example to what 'openssl rand -base64 32' prints."));

    private static final String SAME_AUDIENCE =
            "The API and the pages need names of their own at the OpenID provider, else a sign-in's ID token would open the"
                    + " API: set OIDC_AUDIENCE and OIDC_CLIENT_ID to different values.";

    private record Setting(String property, String sentence) {}

    @Override
    public void onApplicationEvent(ApplicationContextInitializedEvent event) {
        var environment = event.getApplicationContext().getEnvironment();
        var complaints = complaints(environment);
        if (!complaints.isEmpty()) {
            // Not through the log, whose JSON lines are not for reading.
            complaints.forEach(System.err::println);
            System.err.println("The README lists every setting of the portal.");
            System.exit(1);
        }
    }

    private static List<String> complaints(Environment environment) {
        var missing = REQUIRED.stream()
                .filter(setting -> isMissing(environment, setting))
                .map(Setting::sentence);
        var audience = environment.getProperty("portal.oidc.audience", "");
        boolean same = audience.equals(environment.getProperty("portal.oidc.client-id"));
        return Stream.concat(missing, same ? Stream.of(SAME_AUDIENCE) : Stream.empty())
                .toList();
    }

    private static boolean isMissing(Environment environment, Setting setting) {
        return !StringUtils.hasText(environment.getProperty(setting.property()));
    }
}
