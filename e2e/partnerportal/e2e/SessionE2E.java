package partnerportal.e2e;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.local.DemoPortalTest;
import partnerportal.local.identity.DemoUser;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@DemoPortalTest
@ExtendWith(Stage.class)
class SessionE2E {

    @Autowired
    JdbcClient database;

    @Test
    void leadsToTheSignInWhenTheSessionEndedBeforeAPartialRequest(Guests guests) {
        var dana = guests.signedIn(DemoUser.DANA_OKAFOR);
        dana.open("/configurations?q=lantern");
        var configuration = new ListView(dana).choose("Lantern Hill Hospital");

        endSession(dana);
        dana.link("Edit General").click();

        assertThat(dana.link("Sign in")).isVisible();
        assertThat(dana.page().getByRole(AriaRole.MAIN)).not().containsText(configuration.name());
        assertThat(dana.menu()).hasCount(0);
    }

    @Test
    void endsAtTheProviderAndBackWhenSomebodySignsOut(Guests guests) {
        var dana = guests.signedIn(DemoUser.DANA_OKAFOR);
        dana.button(Pattern.compile("account menu")).click();
        dana.button("Sign out").click();
        assertThat(dana.page().getByText("You are signed out")).isVisible();
        assertThat(dana.menu()).hasCount(0);

        dana.link("Sign in").click();
        assertThat(dana.heading("Demo sign-in")).isVisible();
        dana.pick(DemoUser.MARCUS_BELL);
        assertThat(dana.button(Pattern.compile("Marcus Bell"))).isVisible();
    }

    @Test
    void comesBackToThePageThatWasAskedFor(Guests guests) {
        var dana = guests.signedOut();
        dana.open("/directory/markets");
        dana.link("Sign in").click();
        dana.pick(DemoUser.DANA_OKAFOR);
        assertThat(dana.page()).hasURL(Pattern.compile(".*/directory/markets(\\?continue)?$"));
    }

    @Test
    void saysWhomToAskWhenSomebodyHasNoRole(Guests guests) {
        var sam = guests.signedIn(DemoUser.SAM_LINDQVIST);
        assertThat(sam.heading("You do not have access to the portal yet")).isVisible();
        assertThat(sam.page().getByText(Pattern.compile("^Ask .+ for one\\."))).isVisible();
    }

    private void endSession(Guest guest) {
        var cookie = guest.context().cookies().stream()
                .filter(one -> one.name.equals("portal_session"))
                .findFirst()
                .orElseThrow();
        var id = new String(Base64.getUrlDecoder().decode(cookie.value), StandardCharsets.UTF_8);
        assertThat(database.sql("delete from portal_sessions where session_id = ?")
                        .param(id)
                        .update())
                .isEqualTo(1);
    }
}
