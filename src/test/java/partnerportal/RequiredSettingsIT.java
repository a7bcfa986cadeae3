package partnerportal;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/** Starts the portal as production does, in a process of its own. */
class RequiredSettingsIT {

    @Test
    void startWithoutSettingsSaysOneSentenceForEachAndNothingElse() throws Exception {
        var start = start(Map.of());

        assertThat(start.exitCode()).isEqualTo(1);
        assertThat(start.output())
                .contains(
                        "The portal needs a PostgreSQL database: set DATABASE_URL, for example ",
                        "The portal needs an OpenID provider to sign people in: set OIDC_ISSUER, for example ",
                        "set OIDC_CLIENT_SECRET.",
                        "set AUDIT_SEAL_KEY, for example ")
                .doesNotContain("Exception", "\tat ", "{");
    }

    @Test
    void namesOnlyWhatIsMissing() throws Exception {
        var start = start(Map.of(
                "DATABASE_URL", "jdbc:postgresql://localhost:1/partner_portal",
                "OIDC_CLIENT_SECRET", "a secret",
                "AUDIT_SEAL_KEY", "a key"));

        assertThat(start.exitCode()).isEqualTo(1);
        assertThat(start.output()).contains("set OIDC_ISSUER").doesNotContain("DATABASE_URL", "SECRET", "SEAL_KEY");
    }

    @Test
    void refusesOneNameForTheApiAndThePages() throws Exception {
        var start = start(Map.of(
                "DATABASE_URL", "jdbc:postgresql://localhost:1/partner_portal",
                "OIDC_ISSUER", "https://issuer.invalid",
                "OIDC_CLIENT_SECRET", "a secret",
                "AUDIT_SEAL_KEY", "a key",
                "OIDC_CLIENT_ID", "partner-portal"));

        assertThat(start.exitCode()).isEqualTo(1);
        assertThat(start.output())
                .contains("set OIDC_AUDIENCE and OIDC_CLIENT_ID to different values.")
                .doesNotContain("Exception", "\tat ");
    }

    private record Start(int exitCode, String output) {}

    private static Start start(Map<String, String> settings) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        PartnerPortal.class.getName())
                .redirectErrorStream(true);
        builder.environment()
                .keySet()
                .removeIf(name -> name.matches("(DATABASE|MIGRATION|OIDC|AUDIT|SPRING|PORTAL)_.*"));
        builder.environment().putAll(settings);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Start(process.exitValue(), output);
    }
}
