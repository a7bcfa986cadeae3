package partnerportal.shell;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.ui.ConcurrentModel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

import static org.assertj.core.api.Assertions.assertThat;

class DesignPageTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withBean(Clock.class, Rendering::clock)
            .withUserConfiguration(DesignPage.class);

    @Test
    void everyPartIsSound() throws IOException {
        var model = new ConcurrentModel();
        var template = new DesignPage(Rendering.clock()).parts(model);
        var html = new Rendering().html(template, model);
        var page = org.jsoup.Jsoup.parse(html);
        PageChecks.assertSound(page);
        assertThat(page.select(".field")).hasSizeGreaterThanOrEqualTo(9);
        assertThat(page.title()).isEqualTo("Design · Partner Portal");
        assertThat(page.select(".field [aria-invalid]")).isNotEmpty();
        Files.writeString(Path.of("target/design.html"), html);
    }

    @Test
    void isThereOutsideProductionOnly() {
        runner.withPropertyValues("portal.environment=staging")
                .run(context -> assertThat(context).hasSingleBean(DesignPage.class));
        runner.withPropertyValues("portal.environment=production")
                .run(context -> assertThat(context).doesNotHaveBean(DesignPage.class));
        runner.run(context -> assertThat(context).doesNotHaveBean(DesignPage.class));
    }
}
