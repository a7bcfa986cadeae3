package partnerportal.e2e;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.local.DemoPortalTest;
import partnerportal.local.identity.DemoUser;
import partnerportal.local.station.LocalStation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

/** Every page in both themes on both widths; the main ones leave pictures in {@code target/screens}. */
@DemoPortalTest
@ExtendWith(Stage.class)
class AccessibilityE2E {

    private static final int NARROWEST = 320;

    /** A new one, one with something to look at, one that cannot be used, and a column that is not used. */
    private static final String PARTNERS = """
            station_channel_item_id,display_name,active,colour
            990001,Zinnia Clinic,yes,green
            990002,Zinnia Hospital,maybe,red
            none,,yes,blue
            """;

    private static final List<String> DEPENDING_ON_LOOKS =
            List.of("color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size");

    private static final Set<String> PICTURED = Set.of(
            "sign-in",
            "home",
            "configurations",
            "configuration",
            "configuration-failing",
            "section-sso",
            "configuration-edited",
            "section-markets",
            "section-sources",
            "publication",
            "publication-conflict",
            "revisions",
            "comparison",
            "partners",
            "audit",
            "associations",
            "care-request",
            "new-backfill",
            "backfill-matching",
            "backfill-ready",
            "backfill-preview",
            "backfill-review",
            "backfill-done",
            "backfills-done",
            "configuration-read-only");

    private final SoftAssertions found = new SoftAssertions();

    @Autowired
    JdbcClient database;

    @Test
    void superAdminsPagesAreUsableByEveryone(Guests guests) {
        look(guests.signedIn(DemoUser.DANA_OKAFOR), new EveryPage(database).ofASuperAdmin());
    }

    @Test
    void pagesOfPartnersPeopleAreUsableByEveryone(Guests guests) {
        look(guests.signedIn(DemoUser.PRIYA_NAIR), Map.of("configuration-read-only", "/configurations"));
    }

    @Test
    void pagesOfStrangersAreUsableByEveryone(Guests guests) {
        look(guests.signedOut(), Map.of("sign-in", "/login"));
        look(guests.signedIn(DemoUser.SAM_LINDQVIST), Map.of("no-access", "/no-access"));
    }

    @Test
    void importsAreUsableByEveryone(Guests guests) {
        var dana = guests.signedIn(DemoUser.DANA_OKAFOR);
        dana.open("/directory/imports/new");
        dana.page()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload("partners.csv", "text/csv", PARTNERS.getBytes(UTF_8)));
        dana.button("Check file").click();
        assertThat(dana.heading("What partners.csv would change")).isVisible();
        inspect(dana, "import-plan");
        dana.button("Apply plan").click();
        assertThat(dana.heading("partners.csv was applied")).isVisible();
        inspect(dana, "import-result");
        found.assertAll();
    }

    @Test
    void movingOverIsUsableByEveryone(Guests guests) {
        var moving = new MovingOverView(guests.signedIn(DemoUser.DANA_OKAFOR), "indigo-bay-health");
        var dana = moving.compare();
        assertThat(dana.title()).containsText("% match");
        inspect(dana, "reconciliation-result");
        moving.plan();
        inspect(dana, "configuration-import-plan");
        dana.button("Apply plan").click();
        assertThat(dana.page().getByRole(AriaRole.ALERT)).containsText("agree to leave them out");
        inspect(dana, "configuration-import-refused");
        moving.apply();
        inspect(dana, "configuration-import-result");
        dana.link("Undo import").click();
        assertThat(dana.button("Undo import")).isVisible();
        inspect(dana, "configuration-import-reversal");
        dana.button("Undo import").click();
        assertThat(dana.heading("This import was undone")).isVisible();
        found.assertAll();
    }

    @Test
    void backfillsAreUsableByEveryone(Guests guests, @Autowired LocalStation station) {
        var dana = guests.signedIn(DemoUser.DANA_OKAFOR);
        dana.open("/backfills/new");
        dana.button("Check file").click();
        assertThat(dana.page().locator("form [role=alert]")).isVisible();
        inspect(dana, "new-backfill-refused");
        var backfill = new BackfillView(dana, station).start("Cedar Bay Medical Group", 54, "2026-08-15", "2026-10-15");
        inspect(dana, "backfill-ready");
        backfill.match();
        inspect(dana, "backfill-preview");
        var run = dana.page().url();
        dana.link("Review pairs").click();
        assertThat(dana.heading("Is this one person?")).isVisible();
        inspect(dana, "backfill-review");
        dana.page().navigate(run);
        dana.link("Cancel").click();
        assertThat(dana.button("Cancel backfill")).isVisible();
        inspect(dana, "backfill-cancellation");
        dana.page().navigate(run);
        backfill.commit();
        inspect(dana, "backfill-done");
        dana.link("Undo").click();
        assertThat(dana.button("Undo backfill")).isVisible();
        inspect(dana, "backfill-undo");
        dana.open("/backfills?show=done");
        inspect(dana, "backfills-done");
        found.assertAll();
    }

    @Test
    void refusedFormsAreUsableByEveryone(Guests guests) {
        var dana = guests.signedIn(DemoUser.DANA_OKAFOR);
        dana.open("/configurations/new");
        dana.button("Create draft").click();
        assertThat(new SectionView(dana).problems()).isVisible();
        inspect(dana, "new-configuration-refused");

        ListView.open(dana).type("yarr").choose("Yarrow Primary Care").edit("General");
        dana.field("Care request line (optional)").fill("five");
        new SectionView(dana).save().click();
        assertThat(new SectionView(dana).problems()).isVisible();
        inspect(dana, "section-refused");
        found.assertAll();
    }

    private void look(Guest guest, Map<String, String> pages) {
        pages.forEach((name, path) -> {
            var answer = guest.wears(Look.DESKTOP_LIGHT).open(path);
            found.assertThat(answer.status()).as(name).isEqualTo(name.equals("not-found") ? 404 : 200);
            inspect(guest, name);
        });
        found.assertAll();
    }

    /** The page that is open. */
    private void inspect(Guest guest, String name) {
        for (var look : Look.values()) {
            guest.wears(look);
            axe(guest, name, look);
            if (PICTURED.contains(name)) {
                guest.picture(name, look);
            }
        }
        reflow(guest, name);
        guest.wears(Look.DESKTOP_LIGHT);
    }

    private void axe(Guest guest, String name, Look look) {
        var axe = new AxeBuilder(guest.page());
        if (!look.isWhollyChecked()) {
            axe.withRules(DEPENDING_ON_LOOKS);
        }
        var violations = axe.analyze().getViolations();
        found.assertThat(violations.stream().map(AccessibilityE2E::words))
                .as(name + " " + look)
                .isEmpty();
    }

    private void reflow(Guest guest, String name) {
        guest.page().setViewportSize(NARROWEST, 800);
        var width = guest.page().evaluate("document.documentElement.scrollWidth");
        found.assertThat(((Number) width).intValue())
                .as(name + " at " + NARROWEST + " px")
                .isLessThanOrEqualTo(NARROWEST);
    }

    private static String words(Rule violation) {
        return violation.getId() + " at "
                + violation.getNodes().stream()
                        .map(CheckedNode::getTarget)
                        .map(String::valueOf)
                        .collect(Collectors.joining(", "));
    }
}
