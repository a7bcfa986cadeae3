package partnerportal.e2e;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.local.DemoPortalTest;
import partnerportal.local.identity.DemoUser;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Every page in both themes on both widths; the main ones leave pictures in {@code target/screens}. */
@DemoPortalTest
@ExtendWith(Stage.class)
class AccessibilityE2E {

    private static final int NARROWEST = 320;

    private static final List<String> DEPENDING_ON_LOOKS =
            List.of("color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size");

    private static final Set<String> PICTURED = Set.of(
            "sign-in",
            "home",
            "configurations",
            "configuration",
            "configuration-edited",
            "section-markets",
            "section-sources",
            "publication",
            "publication-conflict",
            "revisions",
            "comparison",
            "partners",
            "audit",
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

    private void look(Guest guest, Map<String, String> pages) {
        pages.forEach((name, path) -> {
            var answer = guest.wears(Look.DESKTOP_LIGHT).open(path);
            found.assertThat(answer.status()).as(name).isEqualTo(name.equals("not-found") ? 404 : 200);
            for (var look : Look.values()) {
                guest.wears(look);
                axe(guest, name, look);
                if (PICTURED.contains(name)) {
                    guest.picture(name, look);
                }
            }
            reflow(guest, name);
        });
        found.assertAll();
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
