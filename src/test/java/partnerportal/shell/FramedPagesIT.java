package partnerportal.shell;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import partnerportal.local.PortalTest;
import partnerportal.local.Visitor;
import partnerportal.local.Visitors;
import partnerportal.local.identity.DemoUser;

import static org.assertj.core.api.Assertions.assertThat;

/** The shell's own pages, as the running portal frames them. */
@PortalTest
class FramedPagesIT {

    @Autowired
    Visitors visitors;

    @Test
    void everyPageIsSoundAndNamesWhoIsSignedIn() {
        var admin = visitors.signedIn(DemoUser.DANA_OKAFOR);
        for (var path : new String[] {"/", "/jump", "/jump?q=a", "/problems", "/problems/not-found", "/no-such-page"}) {
            var page = admin.open(path).page();
            PageChecks.assertSound(page);
            assertThat(page.select(".who").text()).as(path).contains(DemoUser.DANA_OKAFOR.displayName(), "Super admin");
        }
    }

    @Test
    void paletteGetsTheHitsWithoutTheFrame() {
        var part = visitors.signedIn(DemoUser.DANA_OKAFOR).get("/jump?q=home", "HX-Request", "true");
        assertThat(part.status()).isEqualTo(200);
        assertThat(part.page().getElementById("jump-results")).isNotNull();
        assertThat(part.page().select("nav, main, title")).isEmpty();
        assertThat(String.join(",", part.headers().allValues("Vary"))).containsIgnoringCase("HX-Request");
    }

    @Test
    void signOutIsAFormThatAnotherSiteCannotSend() {
        Visitor admin = visitors.signedIn(DemoUser.DANA_OKAFOR);
        var form = admin.open("/").form("form[action$=/logout]");
        assertThat(form.select("input[type=hidden][name=_csrf]").val()).isNotBlank();
        assertThat(admin.postWithoutForm("/logout").status()).isEqualTo(403);
    }

    @Test
    void someoneWithoutARoleIsToldWhomToAsk() {
        var page = visitors.signedIn(DemoUser.SAM_LINDQVIST).open("/").page();
        PageChecks.assertSound(page);
        assertThat(page.select("h1").text()).isEqualTo("You do not have access to the portal yet");
        assertThat(page.select("nav.rail li")).isEmpty();
    }
}
