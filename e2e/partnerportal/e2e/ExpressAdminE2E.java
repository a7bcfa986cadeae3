package partnerportal.e2e;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.local.DemoPortalTest;
import partnerportal.local.identity.DemoUser;

import java.util.regex.Pattern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@DemoPortalTest
@ExtendWith(Stage.class)
class ExpressAdminE2E {

    @Autowired
    JdbcClient database;

    @Test
    void readsTheOwnConfigurationOnly(Guests guests) {
        var priya = guests.signedIn(DemoUser.PRIYA_NAIR);
        priya.open("/configurations");
        var own = new ConfigurationView(priya, "Alder Ridge Health").isShown();
        assertThat(own.id()).isEqualTo(id("alder-ridge"));
        assertThat(priya.page().getByText("You can see this configuration but not change it."))
                .isVisible();
        assertThat(own.section("Markets and service lines")).containsText("Denver");
        assertThat(priya.link(Pattern.compile("^(Edit|Review|Deactivate|Copy|New|Discard)")))
                .hasCount(0);
        assertThat(priya.page().getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON))
                .hasCount(0);
        assertThat(priya.menu()).not().containsText("Audit log");
        assertThat(priya.menu()).not().containsText("Directory");
    }

    @Test
    void seesTheHistoryWithoutColleaguesAndReasons(Guests guests) {
        var priya = guests.signedIn(DemoUser.PRIYA_NAIR);
        priya.open("/configurations/" + id("alder-ridge") + "/revisions");
        var main = priya.page().getByRole(AriaRole.MAIN);
        assertThat(main).containsText("Support");
        assertThat(main).not().containsText("Dana");
        assertThat(main).not().containsText("Marcus");
        assertThat(main).not().containsText("Their IT finished the sign-in test");
    }

    @Test
    void cannotTellAForeignConfigurationFromNone(Guests guests) {
        var priya = guests.signedIn(DemoUser.PRIYA_NAIR);
        long foreign = id("bluestem");
        for (var path : new String[] {"", "/revisions", "/draft/general", "/publication"}) {
            var answer = priya.open("/configurations/" + foreign + path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(priya.heading("Page not found")).isVisible();
            assertThat(priya.page().content()).doesNotContain("Bluestem");
        }
    }

    private long id(String expressPartnerId) {
        return database.sql("select id from configuration_rows where express_partner_id = ?")
                .param(expressPartnerId)
                .query(Long.class)
                .single();
    }
}
