package partnerportal;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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

    /** As when the image is built, whose cache is made from such a start. */
    @Test
    void contextComesUpWithoutDatabaseAndProvider() throws Exception {
        var start = start(
                Map.of(
                        "DATABASE_URL", "jdbc:postgresql://localhost:1/none",
                        "OIDC_ISSUER", "https://issuer.invalid",
                        "OIDC_CLIENT_SECRET", "none",
                        "AUDIT_SEAL_KEY", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                        "SPRING_LIQUIBASE_ENABLED", "false",
                        "DB_SCHEDULER_ENABLED", "false"),
                "-Dspring.context.exit=onRefresh");

        assertThat(start.exitCode()).as(start.output()).isZero();
    }

    private record Start(int exitCode, String output) {}

    private static Start start(Map<String, String> settings, String... options)
            throws IOException, InterruptedException {
        var command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow()));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), PartnerPortal.class.getName()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
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
