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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** What the README's alerts and the dashboard ask for is what a running portal tells Prometheus. */
class AlertsIT {

    private static final Pattern ALERT = Pattern.compile("(?m)^\\| [^|`]+ \\| `(.+?)` \\| [<>] .+ \\| .+ \\|$");

    private static SeparatePortal portal;
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
        told = told();
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
                .map(row -> row.group(1))
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

    private static Set<Series> told() {
        var management = URI.create("http://localhost:" + portal.managementPort());
        return new PortalHttp(management)
                .with("Accept", "text/plain")
                .get("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> Pattern.compile("^(\\w+)(?:\\{(.*)})? ").matcher(line))
                .filter(sample -> sample.find())
                .map(sample -> new Series(sample.group(1), labels(sample.group(2) == null ? "" : sample.group(2))))
                .collect(Collectors.toSet());
    }

    private static Set<String> labels(String matchers) {
        return Pattern.compile("(\\w+)(?:=~|!~|!=|=)\"")
                .matcher(matchers)
                .results()
                .map(label -> label.group(1))
                .collect(Collectors.toSet());
    }
}
