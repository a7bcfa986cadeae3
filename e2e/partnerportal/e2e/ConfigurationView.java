package partnerportal.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;

import java.util.regex.Pattern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The page of one configuration. */
record ConfigurationView(Guest guest, String name) {

    private static final Pattern ID = Pattern.compile(".*/configurations/(\\d+).*");

    ConfigurationView isShown() {
        assertThat(guest.title()).containsText(name);
        return this;
    }

    long id() {
        var address = ID.matcher(guest.page().url());
        if (!address.matches()) {
            throw new IllegalStateException(
                    "Not at a configuration: " + guest.page().url());
        }
        return Long.parseLong(address.group(1));
    }

    Locator section(String title) {
        return guest.page()
                .getByRole(
                        AriaRole.REGION,
                        new GetByRoleOptions().setName(Pattern.compile("^" + title + "( Not live yet)?$")));
    }

    /** Asks the other side whether the section's settings are right. */
    void check(String title) {
        guest.button(Pattern.compile("^Check (now|again) " + title + "$")).click();
        assertThat(section(title)).containsText("Checked today");
    }

    SectionView edit(String title) {
        guest.link("Edit " + title).click();
        var form = new SectionView(guest);
        assertThat(form.save()).isVisible();
        return form;
    }

    Locator unpublished() {
        return guest.region("Unpublished changes");
    }

    Locator history() {
        return section("History");
    }

    PublicationView review() {
        guest.link(Pattern.compile("^Review.* and publish$")).click();
        assertThat(guest.heading("Review and publish")).isVisible();
        return new PublicationView(guest, this);
    }
}
