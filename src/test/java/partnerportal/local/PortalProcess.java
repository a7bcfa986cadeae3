package partnerportal.local;

import partnerportal.PartnerPortal;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A portal in a process of its own, which a test may kill, freeze and stop. Ends at the latest with the test's process. */
final class PortalProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Process process;
    private final URI address;
    private final PortalHttp management;
    private final Path log;

    private PortalProcess(Process process, URI address, PortalHttp management, Path log) {
        this.process = process;
        this.address = address;
        this.management = management;
        this.log = log;
    }

    /**
     * Does not wait until it serves: see {@link #serving()}.
     *
     * @param otherwise settings that differ from those that lead to the services
     * @param folder where its log is kept
     * @param options of the virtual machine
     */
    static PortalProcess start(
            LocalServices services, Map<String, Object> otherwise, Path folder, List<String> options) {
        var port = FreePort.find();
        var managementPort = FreePort.find();
        var address = URI.create("http://localhost:" + port);
        var settings = services.settings(address.toString());
        settings.put("spring.profiles.active", "local");
        settings.put("server.port", port);
        settings.put("management.server.port", managementPort);
        settings.put("spring.grpc.server.port", 0);
        settings.putAll(otherwise);
        var log = folder.resolve("portal-" + port + ".log");
        var management = new PortalHttp(URI.create("http://localhost:" + managementPort));
        return new PortalProcess(launch(settings, log, options), address, management, log);
    }

    /** What runs in the process: it lives until it is ended, or nobody holds its input any more. */
    static final class Main {
        public static void main(String[] arguments) {
            Thread.ofPlatform().daemon().start(() -> {
                try {
                    System.in.read();
                } catch (IOException gone) {
                    // It is to end all the same.
                }
                Runtime.getRuntime().halt(1);
            });
            PartnerPortal.main(arguments);
        }
    }

    /** Waits until it does. */
    PortalProcess serving() {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(this::serves);
        return this;
    }

    URI address() {
        return address;
    }

    /** {@code kill -9}, at once. */
    void kill() {
        process.destroyForcibly();
        ended();
    }

    /** As when its machine stands still: nothing of it runs until {@link #wakeUp()}, and nobody is told. */
    void freeze() {
        signal("STOP");
    }

    void wakeUp() {
        signal("CONT");
    }

    /** Tells it to stop, as whoever deploys does, and does not wait. */
    void tellToStop() {
        signal("TERM");
    }

    void ended() {
        try {
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** All that it has logged so far. */
    String log() {
        try {
            return Files.readString(log);
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    @Override
    public void close() {
        kill();
    }

    private boolean serves() {
        assertThat(process.isAlive()).as(log()).isTrue();
        try {
            return management.get("/actuator/health/readiness").status() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    private void signal(String name) {
        try {
            int answer = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
            assertThat(answer).isZero();
        } catch (IOException | InterruptedException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static Process launch(Map<String, Object> settings, Path log, List<String> options) {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(List.of("-Xmx768m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        try {
            var builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.to(log.toFile()));
            builder.environment()
                    .put("SPRING_APPLICATION_JSON", JsonMapper.shared().writeValueAsString(settings));
            return builder.start();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
