package partnerportal.shell;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import partnerportal.shared.FieldChange;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class WidgetsTests {

    private final Rendering rendering = new Rendering();

    @Test
    void statusIsAWordThenAShapeThenAColour() {
        var badge = widget("badge('good', 'dot', 'Live')", Map.of()).selectFirst(".badge");
        assertThat(badge.text()).isEqualTo("Live");
        assertThat(badge.classNames()).contains("good");
        assertThat(badge.select("svg[aria-hidden=true] use").attr("href")).isEqualTo("/icons.svg#i-dot");
    }

    @Test
    void differenceSaysBeforeAndAfterInWords() {
        var diff = widget(
                "diff(${changes})",
                Map.of(
                        "changes",
                        List.of(
                                new FieldChange("/name", "Alder", "Alder <Ridge>"),
                                new FieldChange("/sso", null, "added"),
                                new FieldChange("/redox", "gone", null))));
        assertThat(diff.select("dt").eachText()).containsExactly("/name", "/sso", "/redox");
        assertThat(diff.select("del").eachText()).containsExactly("Before: Alder", "Removed: gone");
        assertThat(diff.select("ins").eachText()).containsExactly("After: Alder <Ridge>", "Added: added");
    }

    @Test
    void pagerHasPlainLinksThatHtmxShortens() {
        var pager = widget(
                "pager(words='20 shown', previous=null, next='/audit?page_token=x&q=a', target='rows')", Map.of());
        var next = pager.selectFirst("a[rel=next]");
        assertThat(next.attr("href")).isEqualTo("/audit?page_token=x&q=a");
        assertThat(next.attr("hx-get")).isEqualTo(next.attr("href"));
        assertThat(next.attr("hx-target")).isEqualTo("#rows");
        assertThat(pager.select("a[rel=prev]")).isEmpty();
    }

    @Test
    void onlyPageHasNoPager() {
        assertThat(widget("pager(words='3 shown', previous=null, next=null, target='rows')", Map.of())
                        .select("nav"))
                .isEmpty();
    }

    @Test
    void momentHasWordsForPeopleAndTheInstantForMachines() {
        var at = Instant.parse("2026-10-14T15:58:00Z");
        var time = widget("moment(${at})", Map.of("at", at)).selectFirst("time");
        assertThat(time.text()).isEqualTo("Today 09:58");
        assertThat(time.attr("datetime")).isEqualTo(at.toString());
        assertThat(time.attr("title")).isEqualTo("Oct 14, 2026, 09:58:00 MDT");
        assertThat(widget("moment(${none})", Map.of()).select("time")).isEmpty();
    }

    @Test
    void logItemShowsWhoDidWhatWhenAndTheDifference() {
        var item = widget(
                "log-item(mark='r27', who='Dana Okafor', did='changed the name', at=${when}, changes=${changes})",
                Map.of(
                        "when",
                        Instant.parse("2026-10-13T15:58:00Z"),
                        "changes",
                        List.of(new FieldChange("/name", "A", "B"))));
        assertThat(item.select("li > b").text()).isEqualTo("r27");
        assertThat(item.select("li > span").text()).isEqualTo("Dana Okafor changed the name");
        assertThat(item.select("time").text()).isEqualTo("Yesterday");
        assertThat(item.select("ins").text()).isEqualTo("After: B");
    }

    @Test
    void noteTakesFocusOnlyWhenAsked() {
        assertThat(widget("note-focused(tone='warn', words='Redox did not answer', about=null, slot=null)", Map.of())
                        .select(".note.warn[tabindex=-1][data-focus]"))
                .hasSize(1);
        assertThat(widget("note(tone='good', words=null, about='Saved', slot=null)", Map.of())
                        .select("[data-focus], [tabindex], h2"))
                .isEmpty();
    }

    @Test
    void emptyStateOffersItsAction() {
        var page = rendering.snippet("""
                <div th:replace="~{fragments/widgets :: empty(symbol='partners', words='No configurations yet', about='Nothing', slot=~{::add})}"></div>
                <a th:fragment="add" href="/configurations/new">New configuration</a>
                """, Map.of());
        assertThat(page.select(".empty .actions a").attr("href")).isEqualTo("/configurations/new");
        assertThat(page.select(".empty h3").text()).isEqualTo("No configurations yet");
    }

    @Test
    void cardHeadNamesItsSection() {
        var head = widget("card-head(head='general-h', words='General', about='What people see', slot=null)", Map.of());
        assertThat(head.getElementById("general-h").text()).isEqualTo("General");
        assertThat(head.select("p").text()).isEqualTo("What people see");
    }

    @Test
    void spokenTextGoesToTheLiveRegion() {
        var spoken = widget("spoken('12 configurations')", Map.of()).selectFirst("p");
        assertThat(spoken.attr("hx-swap-oob")).isEqualTo("innerHTML:#live");
        assertThat(spoken.text()).isEqualTo("12 configurations");
    }

    private Document widget(String call, Map<String, ?> model) {
        return rendering.snippet("<div th:replace=\"~{fragments/widgets :: " + call + "}\"></div>", model);
    }
}
