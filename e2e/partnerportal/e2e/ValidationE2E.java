package partnerportal.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import partnerportal.local.DemoPortalTest;
import partnerportal.local.identity.DemoUser;

import java.util.regex.Pattern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

@DemoPortalTest
@ExtendWith(Stage.class)
class ValidationE2E {

    private static final String NUMBER = "Care request line (optional)";
    private static final Pattern ERROR = Pattern.compile("^Error: ");

    @Test
    void namesEveryProblemOfANewConfigurationAndLeadsToTheField(Guests guests) {
        var dana = guests.signedIn(DemoUser.DANA_OKAFOR);
        dana.open("/configurations/new");
        dana.field("Name").fill("alder ridge health");
        dana.button("Create draft").click();

        var summary = summary(dana);
        assertThat(summary).isFocused();
        assertThat(dana.page()).hasTitle(ERROR);
        assertThat(summary.getByRole(AriaRole.LINK)).hasCount(2);
        assertThat(dana.field("Name")).hasValue("alder ridge health");
        summary.getByRole(AriaRole.LINK)
                .filter(Locators.with("Express partner ID"))
                .click();
        assertThat(dana.field("Express partner ID")).isFocused();
        assertThat(dana.field("Express partner ID")).hasAttribute("aria-invalid", "true");
    }

    @Test
    void keepsWhatWasTypedIntoASection(Guests guests) {
        refusesAWrongNumber(guests.signedIn(DemoUser.DANA_OKAFOR));
    }

    @Test
    void keepsWhatWasTypedIntoASectionWithScriptsOff(Guests guests) {
        refusesAWrongNumber(guests.withoutScripts().signIn(DemoUser.DANA_OKAFOR));
    }

    private static void refusesAWrongNumber(Guest dana) {
        dana.open("/configurations?q=eastlake");
        var form = new ListView(dana).choose("Eastlake Memorial").edit("General");
        dana.field("Name").fill("Eastlake Memorial Hospital");
        dana.field(NUMBER).fill("five");
        form.save().click();

        var summary = summary(dana);
        assertThat(summary).containsText("Enter a phone number");
        assertThat(dana.page()).hasTitle(ERROR);
        assertThat(dana.field("Name")).hasValue("Eastlake Memorial Hospital");
        assertThat(dana.field(NUMBER)).hasValue("five");
        summary.getByRole(AriaRole.LINK).click();
        assertThat(dana.field(NUMBER)).isFocused();
    }

    private static Locator summary(Guest guest) {
        return new SectionView(guest).problems();
    }
}
