package partnerportal.e2e;

import com.microsoft.playwright.options.FilePayload;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

/** The pages on which a file of Express is compared, planned and applied: one record that changes a partner, one bad one. */
final class MovingOverView {

    private static final String FILE = """
            [
              {"express_partner_id": "%s", "phone_number": "(503) 555-0177"},
              {"express_partner_id": "nobody-knows-this-one"}
            ]
            """;

    private final Guest dana;
    private final String expressPartnerId;

    MovingOverView(Guest dana, String expressPartnerId) {
        this.dana = dana;
        this.expressPartnerId = expressPartnerId;
    }

    Guest compare() {
        dana.goTo("Configurations");
        dana.link("Import").click();
        dana.link("Compare with a file").click();
        give();
        dana.button("Compare").click();
        assertThat(dana.heading("Differences")).isVisible();
        return dana;
    }

    Guest plan() {
        dana.goTo("Configurations");
        dana.link("Import").click();
        dana.link("Import a file").click();
        give();
        dana.button("Check file").click();
        assertThat(dana.heading("What express.json would change")).isVisible();
        return dana;
    }

    Guest apply() {
        dana.field("Leave out the 1 record that cannot be used").check();
        dana.button("Apply plan").click();
        assertThat(dana.heading("express.json was applied")).isVisible();
        return dana;
    }

    private void give() {
        dana.page()
                .locator("#file")
                .setInputFiles(new FilePayload(
                        "express.json",
                        "application/json",
                        FILE.formatted(expressPartnerId).getBytes(UTF_8)));
    }
}
