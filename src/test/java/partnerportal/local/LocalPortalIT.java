package partnerportal.local;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import partnerportal.local.identity.DemoUser;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** The run command as a person uses it: in a process of its own. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class LocalPortalIT {

    private final LocalPorts ports =
            new LocalPorts(FreePort.find(), FreePort.find(), FreePort.find(), FreePort.find(), FreePort.find());

    @TempDir
    Path data;

    @Test
    void saysWhereItIsSignsPeopleInAndTakesEverythingAlongWhenItStops() throws Exception {
        var process = start();
        var said = untilTheLineWith("Ctrl-C", process.inputReader());
        assertThat(said)
                .contains(ports.portalAddress(), "http://localhost:" + ports.identity(), "localhost:" + ports.grpc())
                .contains("dana.okafor", "sam.lindqvist");
        var postgres = postgres();
        assertThat(postgres.isAlive()).isTrue();

        var home = new Visitor(URI.create(ports.portalAddress()))
                .signIn(DemoUser.DANA_OKAFOR)
                .open("/");
        assertThat(home.page().text()).contains("Dana Okafor");

        var mailbox = new PortalHttp(URI.create("http://localhost:" + ports.mailbox())).get("/");
        assertThat(mailbox.page().text()).contains("No mail yet");

        process.destroy();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(postgres.onExit()).succeedsWithin(10, TimeUnit.SECONDS);
        ports.refuseTaken();
    }

    @Test
    void namesThePortThatIsTakenAndStartsNothing() throws Exception {
        try (var stranger = new ServerSocket(ports.identity())) {
            var process = start();
            var complaint = process.errorReader().lines().collect(Collectors.joining("\n"));

            assertThat(process.waitFor()).isEqualTo(1);
            assertThat(complaint)
                    .isEqualTo(
                            "Port %d is taken by another program: stop it, or choose another port, for example with IDENTITY_PORT=%d."
                                    .formatted(stranger.getLocalPort(), stranger.getLocalPort() + 100));
            assertThat(data.resolve("postgres")).doesNotExist();
        }
    }

    private Process start() throws IOException {
        var builder = new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                LocalPortal.class.getName());
        builder.environment()
                .putAll(Map.of(
                        "PORTAL_PORT", String.valueOf(ports.portal()),
                        "IDENTITY_PORT", String.valueOf(ports.identity()),
                        "MANAGEMENT_PORT", String.valueOf(ports.management()),
                        "GRPC_PORT", String.valueOf(ports.grpc()),
                        "MAILBOX_PORT", String.valueOf(ports.mailbox()),
                        "LOCAL_DATA", data.toString()));
        return builder.start();
    }

    private static String untilTheLineWith(String end, BufferedReader output) throws IOException {
        var said = new StringBuilder();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            if (line.contains(end)) {
                return said.toString();
            }
        }
        throw new AssertionError("The portal ended early:\n" + said);
    }

    private ProcessHandle postgres() throws IOException {
        var pid = Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }
}
