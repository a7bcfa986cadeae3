package partnerportal.shell;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class PagesTests {

    private static final ShellPage NOBODY = ShellPage.signedOut("Staging");

    private final Rendering rendering = new Rendering().with("support", new Support(Rendering.portal()));

    @ParameterizedTest
    @ValueSource(strings = {"idle", "signed-out", "unavailable", "denied", "failed"})
    void signInSaysWhyOneIsHereAgain(String reason) {
        var page = page("login", Map.of("reason", reason, "shell", NOBODY));
        assertThat(page.select(".note:not([hidden])")).hasSize(1);
        assertThat(page.select("main a.btn-primary").attr("href")).isEqualTo("/oauth2/authorization/portal");
        PageChecks.assertSound(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<script>", "constructor"})
    void signInSaysNothingForAReasonItDoesNotKnow(String reason) {
        var page = page("login", Map.of("reason", reason, "shell", NOBODY));
        assertThat(page.select(".note:not([hidden])")).isEmpty();
        assertThat(page.select("main").text()).doesNotContain("script");
    }

    @Test
    void noAccessSaysWhoOneIsAndWhomToAsk() {
        var somebody = new ShellPage(null, true, "Priya Nair", null, List.of());
        var page = page("no-access", Map.of("shell", somebody));
        assertThat(page.select("main").text())
                .contains("You are signed in as Priya Nair")
                .contains("Ask your account manager or a super admin");
        assertThat(page.select("main form[method=post]").attr("action")).isEqualTo("/logout");
        PageChecks.assertSound(page);
    }

    @Test
    void homeListsWhatWaits() {
        var waiting = new NeedsMe.Waiting(
                "Alder Ridge Health", "/configurations/7", "2 changes are not published", Rendering.NOW);
        var page = page("home", Map.of("sections", List.of(new HomeSection("Drafts", List.of(waiting)))));
        assertThat(page.select("main section h2").text()).isEqualTo("Drafts");
        assertThat(page.select("main .log a").attr("href")).isEqualTo("/configurations/7");
        assertThat(page.select("main time").text()).isEqualTo("Today 10:05");
        PageChecks.assertSound(page);
    }

    @Test
    void homeSaysWhenNothingWaits() {
        var page = page("home", Map.of("sections", List.of()));
        assertThat(page.select("main .empty h2").text()).isEqualTo("Nothing waits for you");
        PageChecks.assertSound(page);
    }

    @Test
    void searchWorksAsAPage() {
        var page = page("jump", Map.of("q", "ald", "found", 1, "groups", List.of(hits())));
        assertThat(page.getElementById("q").val()).isEqualTo("ald");
        assertThat(page.select("main .hits a").attr("href")).isEqualTo("/configurations/7");
        PageChecks.assertSound(page);
    }

    @Test
    void paletteGetsOnlyTheHitsAndHearsHowMany() {
        var part = page("jump :: results", Map.of("q", "ald", "found", 1, "groups", List.of(hits())));
        assertThat(part.select("html head *, main, nav")).isEmpty();
        assertThat(part.select("#jump-results a").text()).isEqualTo("Alder Ridge Health Configuration");
        assertThat(part.select("[hx-swap-oob]").text()).isEqualTo("1 result");
    }

    @Test
    void searchThatFindsNothingRepeatsTheWordsAsText() {
        var part = page("jump :: results", Map.of("q", "<b>x", "found", 0, "groups", List.of()));
        assertThat(part.select("#jump-results").text()).contains("‘<b>x’");
        assertThat(part.select("[hx-swap-oob]").text()).isEqualTo("0 results");
    }

    private static Hits hits() {
        return new Hits(
                "Partners",
                List.of(new JumpSource.Target("Alder Ridge Health", "/configurations/7", "partners", "Configuration")));
    }

    record HomeSection(String heading, List<NeedsMe.Waiting> waiting) {}

    record Hits(String heading, List<JumpSource.Target> targets) {}

    private Document page(String template, Map<String, ?> model) {
        return rendering.page(template, model);
    }
}
