package partnerportal.e2e;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import partnerportal.local.DemoPortalTest;
import partnerportal.local.PortalHttp;
import partnerportal.local.identity.DemoMachine;
import partnerportal.local.identity.DemoUser;
import partnerportal.local.identity.Tokens;
import partnerportal.local.outside.LocalOutside;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@DemoPortalTest
@ExtendWith(Stage.class)
class SuperAdminE2E {

    @Autowired
    PortalHttp portal;

    @Autowired
    Tokens tokens;

    @Autowired
    LocalOutside outside;

    @Test
    void publishesANewMarketAndSource(Guests guests) {
        var dana = guests.signedIn(DemoUser.DANA_OKAFOR);
        var configuration = ListView.open(dana).type("kes").choose("Kestrel Community Health");
        tellsTheStory(dana, configuration, "Portland opens on Monday");
    }

    @Test
    void doesTheSameWithScriptsOff(Guests guests) {
        var dana = guests.withoutScripts().signIn(DemoUser.DANA_OKAFOR);
        var configuration = ListView.open(dana).searchFor("quai").choose("Quail Run Family Medicine");
        tellsTheStory(dana, configuration, "Their second city");
    }

    @Test
    void savesOnASectionsOwnPage(Guests guests) {
        var dana = guests.signedIn(DemoUser.DANA_OKAFOR);
        var draft = ListView.open(dana).type("windm").choose("Windmere Hospice");
        draft.review();
        dana.link("No market yet, so nothing can be scheduled").click();
        assertThat(dana.heading("Edit Markets and service lines")).isVisible();
        dana.page().reload();
        new SectionView(dana)
                .addMarket("Richmond (RIC)")
                .offer("Acute care", "Richmond")
                .saved();
        assertThat(draft.isShown().section("Markets and service lines")).containsText("Richmond");
    }

    @Test
    void mendsAConnectionThatFails(Guests guests) {
        var dana = guests.signedIn(DemoUser.DANA_OKAFOR);
        mends(dana, "Granite Peak Health", "granite-peak-health-oidc");
    }

    @Test
    void mendsOneWithScriptsOff(Guests guests) {
        var dana = guests.withoutScripts().signIn(DemoUser.DANA_OKAFOR);
        mends(dana, "Opal Coast Care", "opal-coast-care-oidc");
    }

    /** Somebody at the identity provider turned it off and, when told, turns it on again. */
    private void mends(Guest dana, String partner, String connection) {
        outside.auth0().connectionOfOthers(connection);
        dana.open("/configurations?q=" + partner.replace(" ", "+"));
        dana.link(partner).click();
        var configuration = new ConfigurationView(dana, partner).isShown();
        configuration.check("SSO");
        assertThat(configuration.section("SSO")).containsText("Failing since");
        assertThat(configuration.section("SSO")).containsText("The connection is not turned on for Express");
        dana.open("/");
        assertThat(dana.region("Failing connections")).containsText(partner);

        outside.auth0().connection(connection);
        dana.region("Failing connections").getByText(partner).click();
        configuration.isShown().check("SSO");
        assertThat(configuration.section("SSO")).containsText("Connected");
        dana.open("/");
        assertThat(dana.page().getByRole(AriaRole.MAIN)).not().containsText(partner);
    }

    private void tellsTheStory(Guest dana, ConfigurationView configuration, String reason) {
        long id = configuration.id();
        configuration
                .edit("Markets and service lines")
                .addMarket("Portland (PDX)")
                .offer("Acute care", "Portland")
                .offer("Bridge care", "Portland")
                .saved();
        configuration
                .edit("Sources")
                .addSource("Thistledown Benefits (29010)", "PDX-7")
                .saved();
        assertThat(configuration.unpublished()).containsText("Portland");
        assertThat(readAsMachine(id)).doesNotContain("PDX-7");

        var review = configuration.review();
        assertThat(review.changes()).containsText("Portland");
        assertThat(review.changes()).containsText("Acute care");
        assertThat(review.changes()).containsText("Thistledown Benefits");
        review.publish(reason);
        assertThat(configuration.section("Markets and service lines")).containsText("Portland");
        assertThat(configuration.unpublished()).containsText("Everything here is live.");
        assertThat(configuration.history()).containsText(reason);

        dana.link("Show all revisions").click();
        assertThat(dana.heading("Revisions")).isVisible();
        assertThat(dana.page().getByRole(AriaRole.MAIN)).containsText(reason);
        dana.goTo("Audit log");
        assertThat(dana.page().getByRole(AriaRole.ROW).filter(Locators.with(reason)))
                .containsText("Dana Okafor");
        assertThat(readAsMachine(id)).contains("PDX-7");
    }

    private String readAsMachine(long id) {
        var answer = portal.as(tokens.of(DemoMachine.EXPRESS_BACKEND)).get("/api/v1/partner-configurations/" + id);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }
}
