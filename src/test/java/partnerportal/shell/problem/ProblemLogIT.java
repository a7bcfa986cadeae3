package partnerportal.shell.problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import partnerportal.local.PortalAnswer;
import partnerportal.local.PortalHttp;
import partnerportal.local.PortalTest;
import partnerportal.local.Visitors;
import partnerportal.local.identity.DemoMachine;
import partnerportal.local.identity.DemoUser;
import partnerportal.local.identity.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/** The code that an answer tells is on a line of the log, which says what was asked and what was answered. */
@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class ProblemLogIT {

    @Autowired
    PortalHttp http;

    @Autowired
    Visitors visitors;

    @Autowired
    Tokens tokens;

    @ParameterizedTest
    @CsvSource({
        "PRIYA_NAIR, /configurations/new, 403, forbidden",
        "PRIYA_NAIR, /no-such-page, 404, not-found",
        "DANA_OKAFOR, /configurations?page_token=made-up, 400, invalid-parameter",
        "DANA_OKAFOR, /login?x=%FF, 400, bad-request"
    })
    void holdsTheCodeOfEveryPage(DemoUser who, String path, int status, String slug, CapturedOutput log) {
        var answer = visitors.signedIn(who).get(path);

        assertThat(answer.status()).isEqualTo(status);
        var code = answer.header("X-Request-Id").orElseThrow();
        assertThat(answer.page().select("main").text()).contains("Code for support: " + code);
        assertThat(line(answer, log)).endsWith(status + " " + slug + " GET " + path.replaceFirst("\\?.*", ""));
    }

    @Test
    void holdsTheMethodOfWhatAFilterRefused(CapturedOutput log) {
        var answer = visitors.signedIn(DemoUser.DANA_OKAFOR).postWithoutForm("/logout");

        assertThat(line(answer, log)).endsWith("403 page-too-old POST /logout");
    }

    @Test
    void holdsWhatTheApiRefusedAndNoInput(CapturedOutput log) {
        var express = http.as(tokens.of(DemoMachine.EXPRESS_BACKEND));
        var path = "/api/v1/partner-configurations";

        assertThat(line(http.get(path), log)).endsWith("401 unauthorized GET " + path);
        assertThat(line(express.get(path + "?order=typed"), log)).endsWith("400 invalid-parameter GET " + path);
        assertThat(line(express.post(path, "{\"typed\": 1}"), log)).endsWith("400 unknown-field POST " + path);
        assertThat(line(express.get("/api/v1/audit-entries"), log)).contains("403 forbidden GET ");
    }

    @Test
    void keepsALongPathShortAndWhatFollowsItOut(CapturedOutput log) {
        var answer = http.get("/" + "a".repeat(900) + "?typed=1");

        assertThat(answer.status()).isEqualTo(302);
        var refused = visitors.signedIn(DemoUser.PRIYA_NAIR).get("/" + "a".repeat(900) + "?typed=1");
        assertThat(line(refused, log)).endsWith("404 not-found GET /" + "a".repeat(199));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/configurations/a%2Fb", "/api/v1/markets/a%2Fb", "/WEB-INF/web.xml"})
    void holdsWhatTheContainerRefusesByItself(String path, CapturedOutput log) {
        var answer = http.get(path);

        assertThat(answer.status()).isBetween(400, 404);
        assertThat(line(answer, log)).contains(answer.status() + " ").endsWith(" GET " + path);
    }

    private static String line(PortalAnswer answer, CapturedOutput log) {
        var code = answer.header("X-Request-Id").orElseThrow();
        assertThat(log.getOut().lines().filter(line -> line.contains("[" + code + "]")))
                .as(log.getOut())
                .hasSize(1);
        return log.getOut()
                .lines()
                .filter(line -> line.contains("[" + code + "]"))
                .findFirst()
                .orElseThrow()
                .strip();
    }
}
