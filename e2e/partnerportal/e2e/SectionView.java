package partnerportal.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;

import java.util.regex.Pattern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The form of one section, wherever it stands. */
record SectionView(Guest guest) {

    Locator save() {
        return guest.button("Save draft");
    }

    Locator problems() {
        return guest.page()
                .getByRole(AriaRole.ALERT)
                .filter(new Locator.FilterOptions().setHasText("There is a problem"));
    }

    SectionView addMarket(String label) {
        guest.field("Add market").selectOption(new SelectOption().setLabel(label));
        guest.button("Add").click();
        return this;
    }

    SectionView offer(String serviceLine, String market) {
        guest.field(serviceLine + " in " + market).check();
        return this;
    }

    SectionView addSource(String partner, String facilityCode) {
        int known = guest.page()
                .getByLabel(Pattern.compile("^Partner of source \\d+$"))
                .count();
        guest.button("Add another source").click();
        guest.field("Partner of source " + (known + 1)).fill(partner);
        guest.field("Facility code of source " + (known + 1)).fill(facilityCode);
        return this;
    }

    void saved() {
        save().click();
        assertThat(guest.page().getByText("Saved. Not live until you publish.")).isVisible();
    }
}
