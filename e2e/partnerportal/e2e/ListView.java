package partnerportal.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The list of configurations. */
record ListView(Guest guest) {

    static ListView open(Guest guest) {
        guest.goTo("Configurations");
        return new ListView(guest);
    }

    Locator search() {
        return guest.field("Search configurations");
    }

    Locator rows() {
        return guest.region("Configurations table").getByRole(AriaRole.ROWHEADER);
    }

    /** What is typed, without anything else being pressed. */
    ListView type(String text) {
        search().pressSequentially(text);
        return this;
    }

    /** As without scripts. */
    ListView searchFor(String text) {
        search().fill(text);
        guest.button("Apply").click();
        return this;
    }

    ConfigurationView choose(String name) {
        assertThat(rows()).hasCount(1);
        guest.link(name).click();
        return new ConfigurationView(guest, name).isShown();
    }
}
