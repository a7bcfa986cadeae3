package partnerportal.access;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import partnerportal.local.PortalTest;
import partnerportal.local.RawHttp;
import partnerportal.local.Visitors;
import partnerportal.local.identity.DemoUser;

import java.net.URI;
import java.util.Arrays;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever host a request names, no answer leads there. */
@PortalTest
class ForeignHostIT {

    private static final String[] HEADERS = {
        "Host: evil.example", "X-Forwarded-Host: evil.example", "Forwarded: host=evil.example", "Accept: text/html"
    };

    @Autowired
    RawHttp raw;

    @Autowired
    Visitors visitors;

    @ParameterizedTest
    @CsvSource({
        "/, /login",
        "/configurations?q=a, /login",
        "/login/oauth2/code/portal?code=x&state=y, /login?reason=failed",
        "/api/docs, /api/swagger-ui/index.html"
    })
    void redirectsStayWithinThePortal(String path, String location) {
        var answer = raw.get(path, HEADERS);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).hasValue(location);
        assertThat(answer.text()).doesNotContain("evil");
    }

    @Test
    void signingInReturnsToThePageThatWasAskedForInThePortal() {
        var asked = raw.get("/configurations?q=a", HEADERS);
        var cookie = "Cookie: " + asked.header("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        var leaving = raw.get("/oauth2/authorization/portal", with(cookie));
        assertThat(leaving.text()).doesNotContain("evil");

        var person = visitors.signedOut();
        var form = person.open(leaving.header("Location").orElseThrow())
                .form("form:has(input[value=" + DemoUser.DANA_OKAFOR.login() + "])");
        var toProvider = person.send(form, Map.of()).location().orElseThrow();
        var back = person.get(toProvider.toString()).location().orElseThrow();
        var arrived = raw.get(pathAndQuery(back), with(cookie));

        assertThat(arrived.status()).isEqualTo(302);
        assertThat(arrived.header("Location").orElseThrow()).startsWith("/configurations?q=a");
    }

    private static String[] with(String cookie) {
        var all = Arrays.copyOf(HEADERS, HEADERS.length + 1);
        all[HEADERS.length] = cookie;
        return all;
    }

    private static String pathAndQuery(URI address) {
        return address.getRawPath() + "?" + address.getRawQuery();
    }
}
