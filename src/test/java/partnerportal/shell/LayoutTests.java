package partnerportal.shell;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class LayoutTests {

    private static final String PAGE = """
            <html lang="en" th:replace="~{layout :: page(title=|${name} configuration|, crumbs=~{::crumbs}, content=~{::content})}">
            <body>
            <ol th:fragment="crumbs"><li><a th:href="@{/configurations}">Configurations</a></li></ol>
            <th:block th:fragment="content"><h1 th:text="${name}">Name</h1><p id="leak" th:text="${title == null and content == null}"></p></th:block>
            </body>
            </html>
            """;

    private static final String SIMPLE = """
            <html lang="en" th:replace="~{layout :: page(title='Home', content=~{::content})}">
            <body><th:block th:fragment="content"><h1>Home</h1></th:block></body>
            </html>
            """;

    private final Rendering rendering = new Rendering();

    @Test
    void fillsTitleCrumbsAndContent() {
        var page = page(PAGE, Map.of("name", "Alder & Ridge"));
        assertThat(page.title()).isEqualTo("Alder & Ridge configuration · Partner Portal");
        assertThat(page.select("nav.crumbs a").attr("href")).isEqualTo("/configurations");
        assertThat(page.select("main h1").text()).isEqualTo("Alder & Ridge");
        assertThat(page.select("#leak").text()).isEqualTo("true");
    }

    @Test
    void pageWithoutCrumbsHasNoBreadcrumb() {
        assertThat(page(SIMPLE, Map.of()).select(".crumbs")).isEmpty();
    }

    @Test
    void titleSaysErrorFirstWhenAFormFailed() {
        assertThat(page(SIMPLE, Map.of("errors", FormErrors.of("Enter a name"))).title())
                .isEqualTo("Error: Home · Partner Portal");
        assertThat(page(SIMPLE, Map.of("errors", FormErrors.none())).title()).isEqualTo("Home · Partner Portal");
    }

    @Test
    void menuMarksTheCurrentPageAndSaysWhatWaits() {
        var page = page(SIMPLE, Map.of());
        assertThat(page.select("nav.rail a[aria-current=page]").text())
                .isEqualTo("Configurations 1,204 waiting for you");
        assertThat(page.select("nav.rail a .count"))
                .as("where nothing waits there is no number")
                .hasSize(1);
        assertThat(page.select("nav.rail a[data-key=a]").attr("href")).isEqualTo("/audit");
    }

    @Test
    void signedOutPageHasNoMenuAccountOrPalette() {
        var page = page(SIMPLE, Map.of("shell", ShellPage.signedOut("Staging")));
        assertThat(page.select("nav.rail, .who, dialog, form")).isEmpty();
        assertThat(page.select("a.brand")).hasSize(1);
        assertThat(page.select(".env").text()).isEqualTo("Staging");
    }

    @Test
    void productionShowsNoEnvironment() {
        assertThat(page(SIMPLE, Map.of("shell", ShellPage.signedOut(null))).select(".env"))
                .isEmpty();
    }

    @Test
    void worksWithoutScript() {
        var page = page(SIMPLE, Map.of());
        assertThat(page.select("a.jump").attr("href")).isEqualTo("/jump");
        assertThat(page.select("#palette form").attr("action")).isEqualTo("/jump");
        var signOut = page.selectFirst("form[action=/logout]");
        assertThat(signOut.attr("method")).isEqualTo("post");
    }

    @Test
    void runsUnderAContentSecurityPolicyWithoutInlineCode() {
        PageChecks.assertSound(page(PAGE, Map.of("name", "Alder")));
        PageChecks.assertSound(page(SIMPLE, Map.of("shell", ShellPage.signedOut(null))));
    }

    private Document page(String template, Map<String, ?> model) {
        return rendering.snippet(template, model);
    }
}
