package partnerportal.access;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.UriComponentsBuilder;
import partnerportal.local.PortalHttp;
import partnerportal.local.PortalTest;
import partnerportal.local.Visitors;
import partnerportal.local.identity.DemoUser;

import java.util.Map;
import java.util.Objects;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class IdTokenIT {

    @Autowired
    Visitors visitors;

    @Autowired
    PortalHttp http;

    @Test
    void ofAPersonWhoSignedOutOpensNothing() {
        var dana = visitors.signedIn(DemoUser.DANA_OKAFOR);
        var leaving = dana.send(dana.open("/no-access").form("form[action=/logout]"), Map.of());
        var address = UriComponentsBuilder.fromUri(leaving.location().orElseThrow());
        var idToken = Objects.requireNonNull(address.build().getQueryParams().getFirst("id_token_hint"));

        var answer = http.as(idToken).get("/api/v1/audit-entries");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
    }
}
