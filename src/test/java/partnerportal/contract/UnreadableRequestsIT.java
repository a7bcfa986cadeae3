package partnerportal.contract;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import partnerportal.local.PortalAnswer;
import partnerportal.local.PortalHttp;
import partnerportal.local.PortalTest;
import partnerportal.local.RawHttp;
import partnerportal.local.Visitor;
import partnerportal.local.Visitors;
import partnerportal.local.identity.DemoMachine;
import partnerportal.local.identity.DemoUser;
import partnerportal.local.identity.Tokens;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** What the container cannot take apart into parameters and parts is the sender's fault and told as such. */
@PortalTest
class UnreadableRequestsIT {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String PARTS = "multipart/form-data; boundary=line";
    private static final int MEGABYTE = 1024 * 1024;

    @Autowired
    PortalHttp http;

    @Autowired
    RawHttp raw;

    @Autowired
    Visitors visitors;

    @Autowired
    Tokens tokens;

    @ParameterizedTest
    @ValueSource(strings = {"%FF", "%ED%A0%80", "%C3%28"})
    void encodingThatIsNoText(String value) {
        assertPage(400, visitors.signedOut().get("/login?x=" + value));
        assertPage(400, visitors.signedIn(DemoUser.DANA_OKAFOR).get("/configurations?q=" + value));
        assertProblem(400, http.get("/api/v1/markets?q=" + value));
        assertProblem(400, http.as(tokens.of(DemoMachine.EXPRESS_BACKEND)).get("/api/v1/markets?q=" + value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%z", "%zz"})
    void percentSignThatBeginsNothing(String value) {
        assertThat(raw.get("/login?x=" + value, "Host: localhost", "Accept: text/html")
                        .status())
                .isEqualTo(400);
        assertThat(raw.get("/api/v1/markets?q=" + value, "Host: localhost").text())
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json");
    }

    @Test
    void formsThatAreUnreadableOrTooLarge() {
        for (var sender : new Visitor[] {visitors.signedOut(), visitors.signedIn(DemoUser.DANA_OKAFOR)}) {
            assertPage(400, sender.post("/login", FORM, "name=%FF%zz"));
            assertPage(413, sender.post("/login", FORM, "name=" + "x".repeat(3 * MEGABYTE)));
            assertPage(413, sender.post("/login", FORM, "name=" + "x".repeat(40 * MEGABYTE)));
            assertPage(400, sender.post("/login", FORM, fields(25_000)));
        }
    }

    @Test
    void uploadsThatAreUnreadableOrTooLarge() {
        for (var sender : new Visitor[] {visitors.signedOut(), visitors.signedIn(DemoUser.DANA_OKAFOR)}) {
            assertPage(400, sender.post("/directory/imports", "multipart/form-data", "text"));
            assertPage(400, sender.post("/directory/imports", PARTS, "--line\r\nContent-Disposition: form-data"));
            assertPage(413, sender.post("/directory/imports", PARTS, parts(1, "a.csv", 25 * MEGABYTE)));
            assertPage(413, sender.post("/directory/imports", PARTS, parts(300, "a.csv", 1)));
            assertPage(413, sender.post("/directory/imports", PARTS, parts(1, "x".repeat(9_000), 1)));
        }
        assertProblem(
                400,
                http.as(tokens.of(DemoMachine.EXPRESS_BACKEND))
                        .with("Content-Type", "multipart/form-data")
                        .put("/api/v1/partner-configurations/1", "text"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-8''a%00b", "utf-99''%ff", "''x", "utf-8''%zz"})
    void namesOfFilesThatAreNone(String name) {
        var upload = "--line\r\nContent-Disposition: form-data; name=\"file\"; filename*=" + name
                + "\r\n\r\nx\r\n--line--\r\n";

        assertThat(visitors.signedOut().post("/login", PARTS, upload).status()).isBetween(400, 403);
        assertThat(visitors.signedIn(DemoUser.DANA_OKAFOR)
                        .post("/configurations/imports", PARTS, upload)
                        .status())
                .isBetween(400, 403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/*", "application/*+json"})
    void typesThatCouldBeAny(String type) {
        assertProblem(
                415,
                http.as(tokens.of(DemoMachine.EXPRESS_BACKEND))
                        .with("Content-Type", type)
                        .put("/api/v1/partner-configurations/1", "{}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dry_run", "dry_run=", "dryrun=true", "DRY_RUN=true", "dry_run=true&x=1"})
    void parametersOfWritesThatMeanNothing(String query) {
        assertProblem(
                400,
                http.as(tokens.of(DemoMachine.EXPRESS_BACKEND))
                        .put("/api/v1/partner-configurations/1?" + query, Map.of("name", "Somebody else")));
    }

    @Test
    void longNamesOfFilesAreTaken() {
        var answer = visitors.signedOut().post("/directory/imports", PARTS, parts(1, "\u6F22".repeat(255), 1));

        assertThat(answer.status()).isEqualTo(403);
    }

    private static String fields(int count) {
        return IntStream.range(0, count).mapToObj(at -> "a" + at + "=1").collect(Collectors.joining("&"));
    }

    private static String parts(int count, String fileName, int size) {
        return IntStream.range(0, count)
                .mapToObj(at -> "--line\r\nContent-Disposition: form-data; name=\"f" + at + "\"; filename=\"" + fileName
                        + "\"\r\n\r\n" + "x".repeat(size) + "\r\n")
                .collect(Collectors.joining("", "", "--line--\r\n"));
    }

    private static void assertPage(int status, PortalAnswer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.page().select("main").text())
                .contains("Code for support: " + answer.header("X-Request-Id").orElseThrow());
    }

    private static void assertProblem(int status, PortalAnswer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.json().get("status").asInt()).isEqualTo(status);
    }
}
