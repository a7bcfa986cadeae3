package partnerportal.local;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import partnerportal.local.identity.DemoMachine;
import partnerportal.local.identity.DemoUser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** What the README's alerts and the dashboard ask for is what a running portal tells Prometheus. */
class AlertsIT {

    private static final Pattern ALERT = Pattern.compile("(?m)^\\| [^|`]+ \\| `(.+?)` \\| [<>] .+ \\| .+ \\|$");

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static SeparatePortal portal;
    private static List<String> samples;
    private static Set<Series> told;

    /** A time series without its values: the metric and the labels it has. */
    private record Series(String metric, Set<String> labels) {

        boolean has(Series wanted) {
            return metric.equals(wanted.metric()) && labels.containsAll(wanted.labels());
        }
    }

    @BeforeAll
    static void start() {
        portal = SeparatePortal.start(LocalServices.shared(), Map.of());
        var tokens = LocalServices.shared().identity().tokens();
        new PortalHttp(portal.address())
                .as(tokens.of(DemoMachine.EXPRESS_BACKEND))
                .get("/api/v1/markets");
        new Visitors(portal.address()).signedIn(DemoUser.DANA_OKAFOR).get("/");
        try (var calls = new PortalGrpc(portal.grpcPort()).as(tokens.of(DemoMachine.EXPRESS_BACKEND))) {
            calls.call("ListPartnerConfigurations", Map.of("page_size", 1));
        }
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        do {
            samples = samples();
        } while (!measured(samples) && System.nanoTime() < deadline);
        told = samples.stream().map(AlertsIT::series).collect(Collectors.toSet());
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void everyAlertAsksForWhatThereIs() throws IOException {
        assertThat(alerts())
                .hasSizeGreaterThan(10)
                .noneMatch(expression -> asked(expression).isEmpty());
        assertThat(untold(alerts())).isEmpty();
    }

    @Test
    void everyPanelAsksForWhatThereIs() throws IOException {
        assertThat(panels())
                .hasSizeGreaterThan(10)
                .noneMatch(expression -> asked(expression).isEmpty());
        assertThat(untold(panels())).isEmpty();
    }

    @Test
    void dashboardShowsWhateverAnAlertGoesBy() throws IOException {
        var shown = panels().stream()
                .flatMap(expression -> asked(expression).stream())
                .map(Series::metric)
                .collect(Collectors.toSet());
        assertThat(alerts())
                .allSatisfy(alert -> assertThat(shown)
                        .containsAll(asked(alert).stream().map(Series::metric).toList()));
    }

    @Test
    void diskOfEachFolderIsMeasured() {
        var settings = LocalServices.shared().settings(portal.address().toString());
        for (var folder : List.of("portal.storage.folder", "portal.catalog.folder")) {
            var path = Path.of(String.valueOf(settings.get(folder))).toAbsolutePath();
            assertThat(samples)
                    .as(folder)
                    .anyMatch(sample -> sample.startsWith("disk_total_bytes{")
                            && sample.contains("path=\"" + path + "\"")
                            && !sample.endsWith(" 0.0"));
        }
    }

    private static List<Series> untold(List<String> expressions) {
        return expressions.stream()
                .flatMap(expression -> asked(expression).stream())
                .filter(wanted -> told.stream().noneMatch(series -> series.has(wanted)))
                .distinct()
                .toList();
    }

    private static List<String> alerts() throws IOException {
        var readme = Files.readString(Path.of("README.md"));
        var section = readme.substring(readme.indexOf("### Alerts"));
        return ALERT.matcher(section.substring(0, section.indexOf("\n## ")))
                .results()
                .map(row -> row.group(1).replace("\\|", "|"))
                .toList();
    }

    private static List<String> panels() throws IOException {
        var dashboard = JsonMapper.shared().readTree(Files.readString(Path.of("bench/dashboard.json")));
        return dashboard.findValues("expr").stream().map(JsonNode::asString).toList();
    }

    /** The names in an expression that no parenthesis follows, which would make them functions. */
    private static Set<Series> asked(String expression) {
        var withoutWindows = expression.replaceAll("\\[[^]]*]", "").replaceAll("by \\([^)]*\\)", "");
        return Pattern.compile("\\b([a-z]\\w*)\\b(?! *\\()(?:\\{([^}]*)})?")
                .matcher(withoutWindows)
                .results()
                .map(name -> new Series(name.group(1), labels(name.group(2) == null ? "" : name.group(2))))
                .collect(Collectors.toSet());
    }

    /** A call is measured once it was answered, a folder once something was written there. */
    private static boolean measured(List<String> samples) {
        return samples.stream().anyMatch(sample -> sample.startsWith("grpc_server_seconds_count"))
                && samples.stream()
                        .noneMatch(sample -> sample.startsWith("disk_total_bytes") && sample.endsWith(" 0.0"));
    }

    private static List<String> samples() {
        var management = URI.create("http://localhost:" + portal.managementPort());
        return new PortalHttp(management)
                .with("Accept", "text/plain")
                .get("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private static Series series(String sample) {
        var parts = Pattern.compile("^(\\w+)(?:\\{(.*)})? ").matcher(sample);
        assertThat(parts.find()).as(sample).isTrue();
        return new Series(parts.group(1), labels(parts.group(2) == null ? "" : parts.group(2)));
    }

    private static Set<String> labels(String matchers) {
        return Pattern.compile("(\\w+)(?:=~|!~|!=|=)\"")
                .matcher(matchers)
                .results()
                .map(label -> label.group(1))
                .collect(Collectors.toSet());
    }
}
