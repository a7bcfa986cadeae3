package partnerportal.local;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.local.identity.DemoMachine;
import partnerportal.local.identity.DemoUser;
import partnerportal.local.identity.LocalIdentityProvider;
import partnerportal.local.identity.Tokens;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class PortalTestIT {

    @Autowired
    JdbcClient database;

    @Autowired
    Environment environment;

    @Autowired
    Visitors visitors;

    @Autowired
    PortalHttp portal;

    @Autowired
    Tokens tokens;

    @Autowired
    LocalIdentityProvider provider;

    @Test
    void portalRunsAsTheApplicationRole() {
        assertThat(database.sql("select current_user").query(String.class).single())
                .isEqualTo(LocalPostgres.APPLICATION);
    }

    @Test
    void publicAddressIsWhereThePortalAnswers() {
        assertThat(environment.getProperty("portal.public-address"))
                .isEqualTo("http://localhost:" + environment.getProperty("local.server.port"));
    }

    @ParameterizedTest
    @EnumSource
    void personSignsInAndOutThroughTheProvider(DemoUser user) {
        var visitor = visitors.signedIn(user);
        var home = visitor.open("/");
        assertThat(home.address().getPath()).isNotEqualTo("/login");
        assertThat(home.page().text()).contains(user.displayName());

        var signedOut = visitor.follow(visitor.send(home.form("form[action=/logout]"), Map.of()));

        assertThat(signedOut.page().text()).doesNotContain(user.displayName());
        assertThat(visitor.open("/oauth2/authorization/portal").address().toString())
                .isEqualTo(provider.issuer() + "/sign-in");
    }

    @Test
    void portalBelievesTokensOfTheProviderOnly() {
        assertThat(portal.get("/api/v1/anything").status()).isEqualTo(401);
        assertThat(portal.as(tokens.of(DemoMachine.OSS)).get("/api/v1/anything").status())
                .isEqualTo(404);
        for (var wrong : new String[] {
            tokens.draft(DemoMachine.OSS).expired().signed(),
            tokens.draft(DemoMachine.OSS).notYetValid().signed(),
            tokens.draft(DemoMachine.OSS).issuedBy("http://elsewhere.example").signed(),
            tokens.draft(DemoMachine.OSS).audience("elsewhere").signed(),
            tokens.draft(DemoMachine.OSS).signedByStranger(),
            tokens.draft(DemoMachine.OSS).forged(),
            tokens.draft(DemoMachine.OSS).unsigned(),
            tokens.draft(DemoMachine.OSS).signedWithPublicKeyAsSecret(),
            tokens.draft(DemoMachine.OSS).truncated()
        }) {
            assertThat(portal.as(wrong).get("/api/v1/anything").status()).isEqualTo(401);
        }
    }
}
