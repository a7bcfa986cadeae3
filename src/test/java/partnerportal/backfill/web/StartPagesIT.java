package partnerportal.backfill.web;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import partnerportal.backfill.runs.BackfillState;
import partnerportal.local.PortalAnswer;
import partnerportal.local.PortalTest;
import partnerportal.local.Visitor;
import partnerportal.local.Visitors;
import partnerportal.local.identity.DemoUser;
import partnerportal.shell.PageChecks;

import java.io.File;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import jakarta.servlet.ServletContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@PortalTest
class StartPagesIT {

    private static final long LARGE = 60_000_000;

    @Autowired
    Visitors visitors;

    @Autowired
    ServletContext context;

    Visitor dana;
    BackfillStory story;

    @BeforeEach
    void danaIsSignedIn(@Autowired ApplicationContext portal) {
        dana = visitors.signedIn(DemoUser.DANA_OKAFOR);
        story = new BackfillStory(portal, dana);
    }

    @Test
    void formSaysEverythingThatIsMissingAndKeepsWhatWasTyped() {
        var form = dana.get("/backfills/new");
        PageChecks.assertSound(form.page());
        var refused = dana.upload(
                form.form("form[action=/backfills]"),
                Map.of("partner", "Nobody <b>", "last_day", "soon", "reason", "Year-end"),
                "file",
                "",
                InputStream::nullInputStream);
        assertThat(refused.status()).isEqualTo(422);
        PageChecks.assertSound(refused.page());
        assertThat(refused.page().select("[role=alert] a").eachAttr("href"))
                .containsExactly("#partner", "#first_day", "#last_day", "#file");
        assertThat(refused.page().select("#partner").attr("value")).isEqualTo("Nobody <b>");
        assertThat(refused.page().select("#reason").text()).isEqualTo("Year-end");
        assertThat(refused.page().title()).startsWith("Error: ");
    }

    @Test
    void rulesAreToldAtTheirFields() {
        var answer = story.start("x", Map.of("first_day", "2026-10-01", "last_day", "2026-09-01"));
        assertThat(answer.page().select("#last_day-e").text()).contains("End date must be Oct 1, 2026 or later");
        assertThat(story.start("", Map.of()).page().select("#file-e").text()).contains("The selected file is empty");
        var twice = story.start("x", Map.of("column_zip", "code", "column_street", "Code"));
        assertThat(twice.page().select("details[open] #column_street-e").text())
                .contains("Code is used for ZIP code already");
        var both = story.start("x", Map.of("object_key", "harborlight/list.csv"));
        assertThat(both.page().select("#object_key-e").text()).contains("not both");
        assertThat(both.page().select("details[open] #object_key").attr("value"))
                .isEqualTo("harborlight/list.csv");
        var undelivered = dana.upload(
                dana.get("/backfills/new").form("form[action=/backfills]"),
                Map.of(
                        "partner",
                        String.valueOf(story.stationId()),
                        "first_day",
                        "2026-08-01",
                        "last_day",
                        "2026-08-02",
                        "object_key",
                        "harborlight/no-such.csv"),
                "file",
                "",
                InputStream::nullInputStream);
        assertThat(undelivered.page().select("#object_key-e").text()).contains("No file with this key");
    }

    @Test
    void startingTheSameAgainLeadsToTheSameRun() {
        var csv = story.list(31);
        var first = story.start(csv, Map.of());
        assertThat(first.status()).isEqualTo(303);
        var again = story.start(csv, Map.of());
        assertThat(again.location()).isEqualTo(first.location());
        assertThat(dana.follow(again).page().select(".note").text()).contains("This was started before");

        var overlapping = story.start(csv, Map.of("first_day", "2026-10-31", "last_day", "2026-11-02"));
        assertThat(overlapping.status()).isEqualTo(409);
        PageChecks.assertSound(overlapping.page());
        assertThat(overlapping.page().select(".note.warn a").attr("href"))
                .isEqualTo("/backfills/" + BackfillStory.number(first));
    }

    @Test
    void htmxIsSentOnByAHeader() {
        var form = dana.get("/backfills/new").form("form[action=/backfills]");
        assertThat(form.attr("hx-encoding")).isEqualTo("multipart/form-data");
        assertThat(form.select("progress[data-upload]")).hasSize(1);
        var refused = dana.upload(form, Map.of(), "file", "", InputStream::nullInputStream, "HX-Request", "true");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).doesNotContain("<html");
        assertThat(refused.page().select("form#start [role=alert][data-focus]")).hasSize(1);
        var taken = dana.upload(
                form,
                Map.of(
                        "partner",
                        String.valueOf(story.stationId()),
                        "first_day",
                        "2026-08-01",
                        "last_day",
                        "2026-08-02"),
                "file",
                "list.csv",
                () -> new ZerosEndingAt(10),
                "HX-Request",
                "true");
        assertThat(taken.status()).isEqualTo(204);
        assertThat(taken.header("HX-Redirect").orElse("")).matches("/backfills/[0-9]+");
    }

    @Test
    void largeFileIsTakenAndNothingOfItIsLeftBehind() {
        int before = spooled();
        var answer = upload(dana, () -> new ZerosEndingAt(LARGE));
        assertThat(answer.status()).isEqualTo(303);
        var id = BackfillStory.number(answer);
        assertThat(story.find(id).order().file().size()).isEqualTo(LARGE);
        await().until(() -> story.find(id).state() == BackfillState.FAILED);
        assertThat(story.page(id).select(".note.bad").text()).contains("must be a CSV");
        await().untilAsserted(() -> assertThat(spooled()).isEqualTo(before));
    }

    @Test
    void othersUploadsStayAsLimitedAsTheyWere() {
        var form = dana.get("/directory/imports/new").form("form[enctype]");
        var answer = dana.upload(form, Map.of(), "file", "partners.csv", () -> new ZerosEndingAt(30_000_000));
        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void nothingIsKeptOfWhatIsSentByThoseWhoMayNot() {
        int before = spooled();
        var priya = visitors.signedIn(DemoUser.PRIYA_NAIR);
        assertThat(upload(priya, () -> new ZerosEndingAt(1_000_000)).status()).isEqualTo(403);
        var nobody = upload(visitors.signedOut(), () -> new ZerosEndingAt(1_000_000));
        assertThat(nobody.status()).isEqualTo(302);
        assertThat(nobody.location().orElseThrow().getPath()).isEqualTo("/login");
        assertThat(spooled()).isEqualTo(before);
    }

    @Test
    void guideNamesEveryColumnAndTheTemplateHasThem() {
        var guide = dana.get("/backfills/guide");
        PageChecks.assertSound(guide.page());
        var columns = guide.page().select("tbody th").eachText();
        assertThat(columns).contains("given_name", "birth_date", "member_id");
        var template = dana.get("/backfills/template");
        assertThat(template.body().lines().toList()).containsExactly(String.join(",", columns));
        assertThat(template.header("Content-Disposition").orElse("")).contains("eligibility-template-");
        var row = guide.page().select("tbody td[data-label=Example]").stream()
                .map(Element::text)
                .toList();
        var started = story.start(template.body() + String.join(",", row) + "\n", Map.of());
        assertThat(story.until(BackfillStory.number(started), BackfillState.READY)
                        .rows()
                        .usable())
                .isEqualTo(1);
    }

    /** With the form of somebody who may. */
    private PortalAnswer upload(Visitor who, Supplier<InputStream> content) {
        var form = dana.get("/backfills/new").form("form[action=/backfills]");
        return who.upload(
                form,
                Map.of(
                        "partner",
                        String.valueOf(story.stationId()),
                        "first_day",
                        "2026-08-01",
                        "last_day",
                        "2026-08-02"),
                "file",
                "list.csv",
                content);
    }

    /** How many files of uploads lie in the container's own folder. */
    private int spooled() {
        var folder = (File) context.getAttribute(ServletContext.TEMPDIR);
        return Objects.requireNonNull(folder.list((in, name) -> name.startsWith("upload_"))).length;
    }

    /** So many bytes of no use. */
    private static final class ZerosEndingAt extends InputStream {

        private final AtomicLong left;

        ZerosEndingAt(long bytes) {
            this.left = new AtomicLong(bytes);
        }

        @Override
        public int read() {
            return left.getAndDecrement() > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            int given = (int) Math.min(length, left.get());
            if (given <= 0) {
                return -1;
            }
            Arrays.fill(into, offset, offset + given, (byte) 0);
            left.addAndGet(-given);
            return given;
        }
    }
}
