package partnerportal.e2e;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import partnerportal.local.DemoPortalTest;
import partnerportal.local.identity.DemoUser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A super admin compares Express's file with the portal, imports it and takes the import back, scripts off. */
@DemoPortalTest
@ExtendWith(Stage.class)
class MovingOverE2E {

    @Test
    void importsAFileAndUndoesIt(Guests guests) {
        var dana = guests.withoutScripts().signIn(DemoUser.DANA_OKAFOR);
        var moving = new MovingOverView(dana, "hawthorn-heart-institute");
        moving.compare();
        assertThat(dana.region("Table of differences")).containsText("(503) 555-0177");

        moving.plan();
        assertThat(dana.region("Table of records")).containsText("Line 3, name: Enter a name");
        moving.apply();
        dana.link("Hawthorn Heart Institute").click();
        assertThat(dana.region("General")).containsText("(503) 555-0177");

        dana.goTo("Configurations");
        dana.link("Import").click();
        dana.link("express.json").first().click();
        dana.link("Undo import").click();
        dana.button("Undo import").click();
        assertThat(dana.heading("This import was undone")).isVisible();
        dana.link("Hawthorn Heart Institute").click();
        assertThat(dana.region("General")).not().containsText("(503) 555-0177");
    }
}
