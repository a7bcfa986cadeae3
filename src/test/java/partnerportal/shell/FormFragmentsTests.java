package partnerportal.shell;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class FormFragmentsTests {

    private static final List<Option> MARKETS = List.of(new Option("152", "Denver"), new Option("153", "Boise"));

    private final Rendering rendering = new Rendering();

    @Test
    void everyFieldHasItsLabelHintAndError() {
        for (var kind : List.of("text", "long-text", "choice", "date", "file", "checkbox")) {
            var page = field(
                    kind, "label='Market', hint='Where visits happen', options=${markets}", "market", "Choose one");
            var control = page.getElementById("market");
            assertThat(control).as(kind).isNotNull();
            assertThat(page.select("label[for=market]").text()).as(kind).isEqualTo("Market");
            assertThat(control.attr("name")).as(kind).isEqualTo("market");
            assertThat(control.attr("aria-invalid")).as(kind).isEqualTo("true");
            assertThat(control.attr("aria-describedby")).as(kind).isEqualTo("market-h market-e");
            assertThat(page.getElementById("market-h").text()).as(kind).isEqualTo("Where visits happen");
            assertThat(page.getElementById("market-e").text()).as(kind).isEqualTo("Error: Choose one");
        }
    }

    @Test
    void fieldWithoutHintAndErrorIsDescribedByNothing() {
        for (var kind : List.of("text", "long-text", "choice", "date", "file", "checkbox")) {
            var page = field(kind, "label='Market', options=${markets}", "other", "Choose one");
            var control = page.getElementById("market");
            assertThat(control.hasAttr("aria-describedby")).as(kind).isFalse();
            assertThat(control.hasAttr("aria-invalid")).as(kind).isFalse();
            assertThat(page.select(".error")).as(kind).isEmpty();
        }
    }

    @Test
    void worksInAPageThatHasNoErrorsInItsModel() {
        var page = rendering.snippet(
                "<div th:replace=\"~{fragments/form :: text(name='name', label='Name', value=${name2})}\"></div>",
                Map.of("name2", "<b>Alder</b>"));
        assertThat(input(page, "name").val()).isEqualTo("<b>Alder</b>");
        assertThat(input(page, "name").attr("type")).isEqualTo("text");
    }

    @Test
    void keepsWhatWasTyped() {
        var model = Map.of("v", "153", "markets", MARKETS);
        var chosen = rendering.snippet(
                "<div th:replace=\"~{fragments/form :: choice(name='m', label='Market', value=${v}, options=${markets}, empty='Any market')}\"></div>",
                model);
        assertThat(chosen.select("option[selected]").eachText()).containsExactly("Boise");
        assertThat(chosen.select("option").eachText()).containsExactly("Any market", "Denver", "Boise");
        var ticked = rendering.snippet(
                "<div th:replace=\"~{fragments/form :: checkbox(name='m', label='Market', checked=${v == '153'})}\"></div>",
                model);
        assertThat(input(ticked, "m").hasAttr("checked")).isTrue();
    }

    @Test
    void radioGroupIsOneDescribedFieldWhoseFirstButtonTheSummaryCanReach() {
        var page = field(
                "radios",
                "label='Which is right', hint='Both changed it', value='153', options=${markets}",
                "market",
                "Choose one");
        var group = page.selectFirst("fieldset");
        assertThat(group.attr("aria-describedby")).isEqualTo("market-h market-e");
        assertThat(group.selectFirst("legend").text()).isEqualTo("Which is right");
        assertThat(input(page, "market").val()).isEqualTo("152");
        assertThat(page.select("input[checked]").eachAttr("value")).containsExactly("153");
        for (var button : page.select("input")) {
            assertThat(page.select("label[for=" + button.id() + "]")).hasSize(1);
        }
    }

    @Test
    void summaryTakesFocusAndLinksToEachField() {
        var page = rendering.snippet(
                "<div th:replace=\"~{fragments/form :: summary}\"></div>",
                Map.of(
                        "errors",
                        new FormErrors(List.of(
                                new FormErrors.Problem("name", "Enter a name"),
                                new FormErrors.Problem(null, "Nothing was changed")))));
        var summary = page.selectFirst("[role=alert]");
        assertThat(summary.hasAttr("data-focus")).isTrue();
        assertThat(summary.attr("tabindex")).isEqualTo("-1");
        assertThat(summary.select("a").attr("href")).isEqualTo("#name");
        assertThat(summary.select("li").eachText()).containsExactly("Enter a name", "Nothing was changed");
    }

    @Test
    void noProblemNoSummary() {
        var page = rendering.snippet(
                "<div th:replace=\"~{fragments/form :: summary}\"></div>", Map.of("errors", FormErrors.none()));
        assertThat(page.body().text()).isEmpty();
    }

    @Test
    void filterFieldsHaveLabelsThatAreReadOut() {
        var page = rendering.snippet("""
                <div th:replace="~{fragments/form :: search(name='q', label='Search configurations', value='al')}"></div>
                <div th:replace="~{fragments/form :: filter(name='market', label='Market', options=${markets}, empty='Any market')}"></div>
                """, Map.of("markets", MARKETS));
        assertThat(page.select("label[for=q]").text()).isEqualTo("Search configurations");
        assertThat(page.select("label[for=market]").text()).isEqualTo("Market");
        assertThat(input(page, "q").val()).isEqualTo("al");
        assertThat(page.select("#market option")).hasSize(3);
    }

    private Document field(String kind, String parameters, String badField, String message) {
        return rendering.snippet(
                "<div th:replace=\"~{fragments/form :: %s(name='market', %s)}\"></div>".formatted(kind, parameters),
                Map.of("errors", FormErrors.of(badField, message), "markets", MARKETS));
    }

    private static Element input(Document page, String id) {
        var input = page.getElementById(id);
        assertThat(input).isNotNull();
        return input;
    }
}
