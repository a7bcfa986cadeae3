package partnerportal.shell;

import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

class TemplatesTests {

    private static final List<String> MAY_BE_LEFT_OUT = List.of(
            "value",
            "hint",
            "optional",
            "type",
            "autocomplete",
            "inputmode",
            "maxlength",
            "mono",
            "placeholder",
            "options",
            "empty",
            "accept",
            "datalist",
            "most",
            "tooLarge",
            "checked");

    private static final Pattern LINK = Pattern.compile("@\\{(?:[^{}]|\\{[^{}]*})*}");
    private static final Pattern LOOP_NAME = Pattern.compile("^\\s*(\\w+)");
    private static final Pattern LOCAL_NAME = Pattern.compile("(?:^|,)\\s*(\\w+)=");
    private static final Pattern MODEL_NAME = Pattern.compile("add(?:Attribute|Object)\\(\\s*\"(\\w+)\"");

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
    void everyAddressKnowsUnderWhichPathThePortalIsServed() throws IOException {
        var found = new ArrayList<String>();
        for (var template : templates()) {
            var parsed = Jsoup.parse(Files.readString(template), Parser.xmlParser());
            for (var attribute : List.of("th:action", "th:href", "th:src", "th:attr", "th:replace")) {
                parsed.select("[" + attribute + "]").eachAttr(attribute).stream()
                        .filter(value -> LINK.matcher(value).replaceAll("").matches(".*['|\"]/.*"))
                        .forEach(value -> found.add(template + ": " + value));
            }
        }
        assertThat(found).as("addresses that @{} does not make").isEmpty();
    }

    @Test
    void nothingIsWrittenUnescaped() throws IOException {
        for (var template : templates()) {
            assertThat(Files.readString(template))
                    .as("%s could carry markup that people typed", template)
                    .doesNotContain("th:utext", "[(");
        }
    }

    @Test
    void noVariableOfAPageIsCalledLikeAFormParameterThatMayBeLeftOut() throws IOException {
        var found = new ArrayList<String>();
        for (var template : templates()) {
            if (!template.endsWith("fragments/form.html")) {
                var parsed = Jsoup.parse(Files.readString(template), Parser.xmlParser());
                parsed.select("[th:each]").forEach(element -> names(element.attr("th:each"), LOOP_NAME, found));
                parsed.select("[th:with]").forEach(element -> names(element.attr("th:with"), LOCAL_NAME, found));
            }
        }
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            for (var source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                names(Files.readString(source), MODEL_NAME, found);
            }
        }
        assertThat(found).as("some variable is seen at all").isNotEmpty();
        assertThat(found).doesNotContainAnyElementsOf(MAY_BE_LEFT_OUT);
    }

    private static void names(String text, Pattern pattern, List<String> found) {
        pattern.matcher(text).results().forEach(result -> found.add(result.group(1)));
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
