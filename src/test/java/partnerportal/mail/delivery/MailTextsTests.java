package partnerportal.mail.delivery;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import partnerportal.shell.PortalProperties;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MailTextsTests {

    private static final Path FOLDER = Path.of("src/main/resources/templates/mail");
    private static final Pattern VALUE = Pattern.compile("\\[\\(\\$\\{(\\w+)}\\)]");
    private static final Pattern ANY_EXPRESSION = Pattern.compile("\\$\\{|\\[\\[|\\[\\(|\\[#");

    private final MailTexts texts = new MailTexts(new PortalProperties(
            "production", URI.create("https://portal.example.com/"), ZoneId.of("America/Denver"), ""));

    static List<String> templates() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString().replaceFirst("[.]txt$", ""))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyTemplateTellsAllItsValuesAsTheyAre(String template) throws IOException {
        var source = Files.readString(FOLDER.resolve(template + ".txt"));
        var values = new HashMap<String, String>();
        VALUE.matcher(source).results().forEach(value -> values.put(value.group(1), value.group(1) + " & <Söhne> 'n'"));
        values.remove("portal");
        assertThat(values).isNotEmpty();
        assertThat(ANY_EXPRESSION.matcher(VALUE.matcher(source).replaceAll("")).find())
                .as("nothing but plain values, so that no template has rules of its own")
                .isFalse();

        var written = texts.write(template, values);
        assertThat(written.subject()).isNotBlank().doesNotContain("Subject:", "${");
        assertThat(written.body()).contains(values.values()).contains("https://portal.example.com/backfills");
        assertThat(written.body().lines()).allMatch(line -> line.length() < 500);
        assertThat(written.body()).doesNotStartWith("\n").endsWith("\n");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noValueBeginsALineOrAHeader(String template) throws IOException {
        var source = Files.readString(FOLDER.resolve(template + ".txt"));
        var values = new HashMap<String, String>();
        VALUE.matcher(source)
                .results()
                .forEach(value -> values.put(value.group(1), "Alder\r\nBcc: eve@b.example\u2028\u202EHealth\u0000"));
        var written = texts.write(template, values);
        assertThat(written.subject()).contains("Bcc: eve").matches("[^\\p{Cc}\\p{Cf}\\p{Zl}]*");
        assertThat(written.body().lines()).noneMatch(line -> line.startsWith("Bcc:"));
        assertThat(written.body()).matches("(?s)(?:[^\\p{Cc}\\p{Cf}\\p{Zl}]|\n)*");
    }

    @Test
    void whatIsNoTemplateIsSaidBeforeAnythingIsQueued() {
        assertThatThrownBy(() -> texts.require("no-such")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> texts.require("../problems/list")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> texts.write("no-such", Map.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
