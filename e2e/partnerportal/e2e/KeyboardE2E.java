package partnerportal.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import partnerportal.local.DemoPortalTest;
import partnerportal.local.identity.DemoUser;

import java.util.regex.Pattern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

@DemoPortalTest
@ExtendWith(Stage.class)
class KeyboardE2E {

    @Test
    void paletteFindsAPartnerAndOpensIt(Guests guests) {
        var dana = guests.signedIn(DemoUser.DANA_OKAFOR);
        dana.page().keyboard().press("Control+k");
        var palette = dialog(dana, "Search or jump to");
        assertThat(palette.getByLabel("Search partners and pages")).isFocused();
        dana.page().keyboard().type("granite");
        assertThat(palette.getByRole(AriaRole.LINK)).hasText(new Pattern[] {Pattern.compile("Granite Peak Health")});
        dana.page().keyboard().press("ArrowDown");
        dana.page().keyboard().press("Enter");
        new ConfigurationView(dana, "Granite Peak Health").isShown();
    }

    @Test
    void lettersLeadToPagesAndThroughRows(Guests guests) {
        var dana = guests.signedIn(DemoUser.DANA_OKAFOR);
        var keys = dana.page().keyboard();
        keys.press("g");
        keys.press("c");
        assertThat(dana.title()).hasText("Configurations");
        var rows = new ListView(dana).rows().getByRole(AriaRole.LINK);
        keys.press("j");
        assertThat(rows.nth(0)).isFocused();
        keys.press("j");
        assertThat(rows.nth(1)).isFocused();
        keys.press("k");
        assertThat(rows.nth(0)).isFocused();
        var name = rows.nth(0).innerText();
        keys.press("Enter");
        new ConfigurationView(dana, name).isShown();
    }

    @Test
    void questionMarkListsTheKeysUnlessAFieldHasFocus(Guests guests) {
        var dana = guests.signedIn(DemoUser.DANA_OKAFOR);
        var list = ListView.open(dana);
        var keys = dana.page().keyboard();
        keys.press("?");
        assertThat(dialog(dana, "Keyboard shortcuts")).isVisible();
        keys.press("Escape");
        assertThat(dialog(dana, "Keyboard shortcuts")).isHidden();
        keys.press("/");
        assertThat(list.search()).isFocused();
        keys.press("?");
        assertThat(list.search()).hasValue("?");
        assertThat(dialog(dana, "Keyboard shortcuts")).isHidden();
    }

    private static Locator dialog(Guest guest, String name) {
        return guest.page()
                .getByRole(AriaRole.DIALOG, new GetByRoleOptions().setName(name).setExact(true));
    }
}
