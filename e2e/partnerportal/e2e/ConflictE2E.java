package partnerportal.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import partnerportal.local.DemoPortalTest;
import partnerportal.local.identity.DemoUser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@DemoPortalTest
@ExtendWith(Stage.class)
class ConflictE2E {

    private static final String NUMBER = "Care request line (optional)";
    private static final String BYPASS = "Risk stratification may be bypassed";

    @Test
    void showsTheirsAndYoursWhenBothChangeAField(Guests guests) {
        var dana = editingGeneral(guests.signedIn(DemoUser.DANA_OKAFOR), "tamara", "Tamarack Health Alliance");
        var marcus = editingGeneral(guests.signedIn(DemoUser.MARCUS_BELL), "tamara", "Tamarack Health Alliance");

        dana.guest().field(NUMBER).fill("(206) 555-0101");
        dana.saved();
        marcus.guest().field(NUMBER).fill("(206) 555-0202");
        marcus.guest().field(BYPASS).check();
        var refused = marcus.guest()
                .page()
                .waitForResponse(
                        answer -> answer.request().method().equals("POST"),
                        () -> marcus.save().click());

        assertThat(refused.status()).isEqualTo(409);
        var both = marcus.guest().page().getByRole(AriaRole.ALERT).filter(Locators.with("Somebody else changed"));
        assertThat(both).isFocused();
        assertThat(both.getByRole(AriaRole.ROW).filter(Locators.with("Care request line")))
                .containsText("(206) 555-0101");
        assertThat(both.getByRole(AriaRole.ROW).filter(Locators.with("Care request line")))
                .containsText("(206) 555-0202");
        assertThat(marcus.guest().field(NUMBER)).hasValue("(206) 555-0202");
        assertThat(marcus.guest().field(BYPASS)).isChecked();

        marcus.saved();
        dana.guest().page().reload();
        assertThat(general(dana)).containsText("(206) 555-0202");
        assertThat(general(dana)).containsText("May be bypassed");
    }

    @Test
    void savesBothWhenEachChangesAnotherField(Guests guests) {
        var dana = editingGeneral(guests.signedIn(DemoUser.DANA_OKAFOR), "dovet", "Dovetail Care Network");
        var marcus = editingGeneral(guests.signedIn(DemoUser.MARCUS_BELL), "dovet", "Dovetail Care Network");

        dana.guest().field(NUMBER).fill("(502) 555-0101");
        dana.saved();
        marcus.guest().field(BYPASS).check();
        marcus.saved();

        assertThat(general(marcus)).containsText("(502) 555-0101");
        assertThat(general(marcus)).containsText("May be bypassed");
    }

    private static SectionView editingGeneral(Guest guest, String search, String name) {
        return ListView.open(guest).type(search).choose(name).edit("General");
    }

    private static Locator general(SectionView form) {
        return new ConfigurationView(form.guest(), "").section("General");
    }
}
