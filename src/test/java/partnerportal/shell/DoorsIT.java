package partnerportal.shell;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import partnerportal.local.PortalHttp;
import partnerportal.local.PortalTest;
import partnerportal.local.Visitors;
import partnerportal.local.identity.DemoUser;
import partnerportal.shared.RequestId;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import jakarta.servlet.http.Cookie;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What meets someone who is not let in. */
@PortalTest
class DoorsIT {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Visitors visitors;

    @Autowired
    PortalHttp http;

    @Test
    void sendsASignedOutPersonToSignIn() {
        var answer = mvc.get().uri("/").header(HttpHeaders.ACCEPT, "text/html").exchange();
        assertThat(answer).hasStatus(302).hasHeader(HttpHeaders.LOCATION, "/login");
    }

    @Test
    void makesTheBrowserReloadInsteadOfSwappingASignInPageIntoAFragment() {
        var answer = mvc.get().uri("/jump?q=x").header("HX-Request", "true").exchange();
        assertThat(answer).hasStatus(401).hasHeader("HX-Refresh", "true");
    }

    @Test
    void tellsAMachineWithoutATokenHowToGetIn() {
        var answer = mvc.get().uri("/api/v1/partner-configurations").exchange();
        assertThat(answer).hasStatus(401).hasHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        assertThat(answer).hasContentType("application/problem+json");
        assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("/problems/unauthorized");
        assertThat(answer.getResponse().getHeader(RequestId.HEADER)).isNotBlank();
    }

    @Test
    void tellsAMachineTheSameHoweverItWritesTheAddress() {
        var answer = http.get("/%61pi/v1/partner-configurations");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().get("type").asString()).isEqualTo("/problems/unauthorized");
    }

    @Test
    void servesThePagesThatNeedNobody() {
        assertThat(mvc.get().uri("/login").exchange()).hasStatusOk();
        assertThat(mvc.get().uri("/problems").exchange()).hasStatusOk();
        assertThat(mvc.get().uri("/problems/no-such-problem").exchange()).hasStatus(404);
    }

    @Test
    void takesACookieThatHoldsNoSessionIdForNone() {
        for (var id : List.of("a\0b", "", "' or 1=1 --", "\uFFFD", UUID.randomUUID() + "x", "x".repeat(3_000))) {
            var cookie = new Cookie("portal_session", Base64.getEncoder().encodeToString(id.getBytes(UTF_8)));
            assertThat(mvc.get().uri("/configurations").cookie(cookie).exchange())
                    .as(id)
                    .hasStatus(302)
                    .hasHeader(HttpHeaders.LOCATION, "/login");
            assertThat(mvc.get().uri("/login").cookie(cookie).exchange()).as(id).hasStatusOk();
        }
    }

    @Test
    void tellsCachesThatFragmentsAreAnsweredOtherwise() {
        var known = visitors.signedIn(DemoUser.PRIYA_NAIR);
        for (var path : List.of("/configurations", "/configurations/new", "/no-such-page", "/jump")) {
            assertThat(said(known.get(path).headers().allValues("Vary")))
                    .as(path)
                    .containsOnlyOnce("hx-request");
            assertThat(said(mvc.get().uri(path).exchange().getResponse().getHeaders("Vary")))
                    .as(path)
                    .containsOnlyOnce("hx-request");
        }
    }

    private static List<String> said(List<String> header) {
        return Stream.of(String.join(",", header).split(","))
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    @Test
    void keepsTheCallersRequestIdWhenItIsFitForALog() {
        var kept = mvc.get().uri("/login").header(RequestId.HEADER, "abc-12345").exchange();
        assertThat(kept).hasHeader(RequestId.HEADER, "abc-12345");
        var replaced = mvc.get().uri("/login").header(RequestId.HEADER, "a\" b").exchange();
        assertThat(replaced.getResponse().getHeader(RequestId.HEADER)).matches("[0-9A-Z]{4}(-[0-9A-Z]{4}){2}");
    }
}
