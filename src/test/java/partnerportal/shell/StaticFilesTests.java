package partnerportal.shell;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

import static org.assertj.core.api.Assertions.assertThat;

class StaticFilesTests {

    private static final Path RESOURCES = Path.of("src/main/resources");

    @ParameterizedTest
    @CsvSource({"app.css, 9000", "app.js, 3000", "icons.svg, 1500"})
    void staysWithinItsWeight(String file, int bytes) throws IOException {
        assertThat(gzipped(RESOURCES.resolve("static").resolve(file))).isLessThan(bytes);
    }

    @Test
    void everySymbolNamedInATemplateExists() throws IOException {
        var symbols = found("static/icons.svg", "symbol id=\"i-([a-z]+)\"");
        var named = new TreeSet<String>();
        try (var templates = Files.walk(RESOURCES.resolve("templates"))) {
            for (var template : templates.filter(Files::isRegularFile).toList()) {
                named.addAll(found(RESOURCES.relativize(template).toString(), "icons :: icon\\('([a-z]+)'\\)"));
            }
        }
        assertThat(named).isNotEmpty();
        assertThat(symbols).containsAll(named);
    }

    @Test
    void scriptNeedsNoEval() throws IOException {
        assertThat(Files.readString(RESOURCES.resolve("static/app.js")))
                .doesNotContain("eval(", "new Function", "innerHTML");
    }

    private static TreeSet<String> found(String file, String pattern) throws IOException {
        var matcher =
                Pattern.compile(pattern).matcher(Files.readString(RESOURCES.resolve(file), StandardCharsets.UTF_8));
        var found = new TreeSet<String>();
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static int gzipped(Path file) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            Files.copy(file, zip);
        }
        return bytes.size();
    }
}
