package partnerportal.shell;

import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class TemplatesTests {

    @Test
    void noConditionStandsOnAnElementThatIsReplaced() throws IOException {
        var found = new ArrayList<String>();
        for (var template : templates()) {
            var parsed = Jsoup.parse(Files.readString(template), Parser.xmlParser());
            for (var element : parsed.select("[th:replace], [th:insert]")) {
                if (List.of("th:if", "th:unless", "th:case", "th:each", "th:with").stream()
                        .anyMatch(element::hasAttr)) {
                    found.add(template + ": " + element.tagName() + " " + element.attr("th:replace"));
                }
            }
        }
        assertThat(found)
                .as("Thymeleaf replaces an element before it looks at its conditions, which are then lost")
                .isEmpty();
    }

    @Test
    void nothingIsWrittenUnescaped() throws IOException {
        for (var template : templates()) {
            assertThat(Files.readString(template))
                    .as("%s could carry markup that people typed", template)
                    .doesNotContain("th:utext", "[(");
        }
    }

    private static List<Path> templates() throws IOException {
        try (var files = Files.walk(Path.of("src/main/resources/templates"))) {
            var templates =
                    files.filter(file -> file.toString().endsWith(".html")).toList();
            assertThat(templates).isNotEmpty();
            return templates;
        }
    }
}
