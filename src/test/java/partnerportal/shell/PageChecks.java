package partnerportal.shell;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.util.HashSet;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** What must hold for every page or fragment, whatever it shows. */
public final class PageChecks {

    private PageChecks() {}

    public static void assertSound(Document page) {
        assertNoInlineCode(page);
        assertIdsAreUnique(page);
        assertReferencesResolve(page);
        assertControlsAreNamed(page);
        assertThat(page.html()).as("left-over template syntax").doesNotContain("th:", "[[", "${");
        if (!page.title().isEmpty()) {
            assertThat(page.select("h1")).as("one h1").hasSize(1);
        }
    }

    private static void assertNoInlineCode(Document page) {
        assertThat(page.select("[style], style, script:not([src])"))
                .as("inline style or script")
                .isEmpty();
        for (var element : page.getAllElements()) {
            assertThat(element.attributes().asList())
                    .as("attributes of %s", element.tagName())
                    .noneMatch(attribute -> attribute.getKey().startsWith("on"))
                    .noneMatch(attribute -> attribute.getKey().startsWith("hx-on"))
                    .noneMatch(attribute -> attribute.getKey().startsWith("th:"));
        }
    }

    private static void assertIdsAreUnique(Document page) {
        var seen = new HashSet<String>();
        for (var element : page.select("[id]")) {
            assertThat(seen.add(element.id()))
                    .as("id %s is used once", element.id())
                    .isTrue();
        }
    }

    private static void assertReferencesResolve(Document page) {
        for (var attribute : List.of("for", "aria-describedby", "aria-labelledby", "popovertarget", "data-open")) {
            for (var element : page.select("[" + attribute + "]")) {
                for (var id : element.attr(attribute).split(" ")) {
                    assertThat(page.getElementById(id))
                            .as("%s=%s", attribute, id)
                            .isNotNull();
                }
            }
        }
        for (var link : page.select("a[href^=#]")) {
            assertThat(page.getElementById(link.attr("href").substring(1)))
                    .as("target of %s", link.outerHtml())
                    .isNotNull();
        }
    }

    private static void assertControlsAreNamed(Document page) {
        for (var control : page.select("input:not([type=hidden]), select, textarea")) {
            var labels = page.select("label[for='" + control.id() + "']").size() + (inLabel(control) ? 1 : 0);
            assertThat(labels > 0 || control.hasAttr("aria-label") || control.hasAttr("aria-labelledby"))
                    .as("label of %s", control.outerHtml())
                    .isTrue();
        }
        for (var control : page.select("button, a[href]")) {
            assertThat(control.text() + control.attr("aria-label"))
                    .as(control.outerHtml())
                    .isNotBlank();
        }
    }

    private static boolean inLabel(Element control) {
        return control.closest("label") != null;
    }
}
