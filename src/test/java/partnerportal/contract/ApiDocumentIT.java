package partnerportal.contract;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import partnerportal.local.PortalHttp;
import partnerportal.local.PortalTest;

import java.net.URI;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class ApiDocumentIT {

    @Autowired
    PortalHttp http;

    @Test
    void isOpenApiThreeOneForAnyone() {
        var answer = http.get("/api/v1/openapi.json");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("openapi").asString()).startsWith("3.1.");
        assertThat(answer.json().at("/components/securitySchemes/token/scheme").asString())
                .isEqualTo("bearer");
        assertThat(answer.json().get("paths").propertyNames())
                .isNotEmpty()
                .allSatisfy(path -> assertThat(path).startsWith("/api/v1/"));
    }

    @Test
    void leadsToAPageThatStylesAndScriptsComeFromThePortalAlone() {
        var answer = http.get("/api/docs");
        assertThat(answer.status()).isEqualTo(302);

        var page = http.get(answer.location().orElseThrow().getPath());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Security-Policy").orElseThrow())
                .contains("script-src 'self';")
                .contains("frame-ancestors 'none'");
        assertThat(page.page().select("script:not([src])")).isEmpty();
        for (var part : page.page().select("script[src], link[rel=stylesheet]")) {
            var address = URI.create(part.absUrl(part.hasAttr("src") ? "src" : "href"));
            assertThat(http.get(address.getPath()).status())
                    .as(address.getPath())
                    .isEqualTo(200);
        }
    }
}
