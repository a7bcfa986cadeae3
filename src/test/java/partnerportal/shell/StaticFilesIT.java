package partnerportal.shell;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import partnerportal.local.PortalAnswer;
import partnerportal.local.PortalHttp;
import partnerportal.local.PortalTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import static org.assertj.core.api.Assertions.assertThat;

/** What a browser fetches besides the page. */
@PortalTest
class StaticFilesIT {

    private static final int FIRST_LOAD = 35_000;

    @Autowired
    PortalHttp http;

    @Test
    void everyFileThatAPageNamesIsThereForAYear() {
        var files = files(page().page());
        assertThat(files).hasSize(5);
        for (var file : files) {
            var answer = http.get(file);
            assertThat(answer.status()).as(file).isEqualTo(200);
            assertThat(answer.header("Cache-Control").orElseThrow())
                    .as(file)
                    .contains("max-age=31536000")
                    .doesNotContain("no-store");
        }
    }

    @Test
    void addressOfEveryFileChangesWithItsContent() {
        assertThat(files(page().page()))
                .allSatisfy(
                        file -> assertThat(file)
                                .matches(
                                        "/[a-z]+-[0-9a-f]{32}\\.(css|js|svg)|/webjars/htmx\\.org/\\d+\\.\\d+\\.\\d+/dist/htmx\\.min\\.js"));
    }

    @Test
    void firstLoadIsLight() throws IOException {
        var page = page();
        int bytes = gzipped(page.body());
        for (var file : files(page.page())) {
            bytes += gzipped(http.get(file).body());
        }
        assertThat(bytes).isLessThan(FIRST_LOAD);
    }

    @Test
    void pageRunsUnderAPolicyWithoutInlineCode() {
        assertThat(page().header("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'")
                .contains("script-src 'self'", "style-src 'self'", "img-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page().header("Cache-Control").orElseThrow()).contains("no-store");
    }

    /** The fullest page that needs nobody signed in; icons come with it. */
    private PortalAnswer page() {
        return http.with("Accept", "text/html").get("/login?reason=failed");
    }

    private static TreeSet<String> files(Document page) {
        var named = Stream.of(
                page.select("link[href]").eachAttr("href"),
                page.select("script[src]").eachAttr("src"),
                page.select("use").stream().map(StaticFilesIT::file).toList());
        return new TreeSet<>(named.flatMap(List::stream).toList());
    }

    private static String file(Element use) {
        return use.attr("href").replaceFirst("#.*", "");
    }

    private static int gzipped(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
