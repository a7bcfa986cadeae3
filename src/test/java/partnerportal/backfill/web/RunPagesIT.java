package partnerportal.backfill.web;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.backfill.review.FoundForTests;
import partnerportal.backfill.runs.BackfillState;
import partnerportal.backfill.runs.RunForTests;
import partnerportal.local.PortalAnswer;
import partnerportal.local.PortalTest;
import partnerportal.local.Visitor;
import partnerportal.local.Visitors;
import partnerportal.local.identity.DemoUser;
import partnerportal.shell.PageChecks;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@PortalTest
class RunPagesIT {

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient jdbc;

    Visitor dana;
    BackfillStory story;

    @BeforeEach
    void danaIsSignedIn(@Autowired ApplicationContext portal) {
        dana = visitors.signedIn(DemoUser.DANA_OKAFOR);
        story = new BackfillStory(portal, dana);
    }

    @Test
    void backfillIsCheckedMatchedLookedAtCommittedAndUndone() {
        var id = story.checked(21);
        var checked = story.page(id);
        PageChecks.assertSound(checked);
        assertThat(checked.select("h1 .badge").text()).isEqualTo("Ready");
        assertThat(checked.select("#file-h").text()).isEqualTo("What the file has");
        assertThat(checked.select("section[aria-labelledby=rows-h] tbody tr")).hasSize(5);
        assertThat(checked.select("section[aria-labelledby=rows-h] td[data-label=Given name]")
                        .eachText())
                .allMatch(name -> name.matches(".•••"));
        assertThat(checked.select("#problems nav a").eachText()).anyMatch(tab -> tab.startsWith("All "));
        assertThat(checked.select("#problems tbody tr")).hasSize(5);
        assertThat(checked.select("#progress")).isEmpty();

        assertThat(story.press(id, "matching", Map.of()).status()).isEqualTo(303);
        var run = story.until(id, BackfillState.REVIEW);
        var preview = story.page(id);
        PageChecks.assertSound(preview);
        assertThat(preview.select("h1 .badge").text()).isEqualTo("Waiting for you");
        assertThat(preview.select("[aria-label=Changes by month] thead th").eachText())
                .containsExactly("Month", "Added", "Changed", "Removed", "Unchanged", "Held");
        assertThat(preview.select("#outcomes tbody tr:contains(Match, exact) .r")
                        .text())
                .isEqualTo(Figures.count(run.requests().exact()));
        assertThat(preview.select(".steps [aria-current=step]").text()).startsWith("Review");

        var stale = story.press(id, "commit", Map.of("plan_hash", "0".repeat(32)));
        assertThat(stale.status()).isEqualTo(409);
        PageChecks.assertSound(stale.page());
        assertThat(stale.page().select(".note.warn[data-focus] h2").text())
                .isEqualTo("Something changed after you looked");

        assertThat(story.press(id, "commit", Map.of()).status()).isEqualTo(303);
        var done = story.until(id, BackfillState.DONE);
        var over = story.page(id);
        PageChecks.assertSound(over);
        assertThat(over.select("h1 .badge").text()).isEqualTo("Done");
        assertThat(over.select("section[aria-labelledby=applied-h] dd")
                        .eachText()
                        .getFirst())
                .isEqualTo(Figures.count(Objects.requireNonNull(done.applied()).added()));
        var csv = dana.get("/backfills/" + id + "/changes");
        assertThat(csv.header("Content-Disposition").orElse("")).contains("BF-" + id + "-changes-");
        assertThat(csv.body().lines().skip(1).toList())
                .hasSize((int) done.applied().added())
                .allMatch(line -> line.matches("[0-9]+,%d,add,,BF-%d".formatted(story.stationId(), id)));

        var unsaid = dana.send(dana.get("/backfills/" + id + "/undo").form("form[action$=/undo]"), Map.of());
        assertThat(unsaid.status()).isEqualTo(422);
        PageChecks.assertSound(unsaid.page());
        assertThat(unsaid.page().select("#reason-e").text()).contains("Say why the backfill is undone");
        dana.send(unsaid.form("form[action$=/undo]"), Map.of("reason", "The list was of last year"));
        assertThat(story.page(id).select("h1 .badge").text()).isEqualTo("Undone");
        assertThat(jdbc.sql("""
                        select distinct action from audit_entries
                        where subject_type = 'backfill' and subject_id = :id and actor_name = 'Dana Okafor'
                        """)
                        .param("id", String.valueOf(id))
                        .query(String.class)
                        .list())
                .contains(
                        "backfill.started",
                        "backfill.matching-started",
                        "backfill.commit-requested",
                        "backfill.committed",
                        "backfill.undone");
    }

    @Test
    void columnsAreCorrectedAndTheFileIsCheckedAnew() {
        var csv = "surname2,first,dob,code\nCASTELLANOS,MARISOL,03/28/1951,80205\n";
        var failed = BackfillStory.number(story.start(csv, Map.of()));
        await().until(() -> story.find(failed).state() == BackfillState.FAILED);
        var page = story.page(failed);
        PageChecks.assertSound(page);
        assertThat(page.select(".note.bad").text()).contains("no column named family_name", "Nothing was changed");
        var naming = page.expectFirst(".note.bad a:contains(Name the columns)").attr("href");
        assertThat(naming).isEqualTo("/backfills/new?again=%d#columns".formatted(failed));
        var open = dana.get(naming.replace("#columns", "")).page().expectFirst("details#columns");
        assertThat(open.hasAttr("open")).isTrue();
        assertThat(open.select(".note").text()).contains("Columns found: surname2, first, dob, code");

        var again = dana.get(page.select("a:contains(Start again)").attr("href"));
        PageChecks.assertSound(again.page());
        assertThat(again.page().select("#file-h").text()).contains("roster.csv of BF-" + failed);
        var started = dana.upload(
                again.form("form[action=/backfills]"),
                Map.of("column_family_name", "surname2"),
                "file",
                "",
                InputStream::nullInputStream);
        var id = BackfillStory.number(started);
        story.until(id, BackfillState.READY);
        var checked = story.page(id);
        assertThat(checked.select("#column_family_name option[selected]").text())
                .isEqualTo("surname2");
        assertThat(checked.select("#column_zip option[selected]").text()).isEqualTo("Not in the file");

        assertThat(dana.follow(story.press(id, "column-mapping", Map.of()))
                        .page()
                        .text())
                .contains("These are the columns that were used");
        story.press(id, "column-mapping", Map.of("column_zip", "code"));
        story.until(id, BackfillState.READY);
        assertThat(story.page(id).select("#column_zip option[selected]").text()).isEqualTo("code");
        var november = BackfillStory.number(story.start(
                "surname2,first,dob,code,member_id\nCASTELLANOS,MARISOL,03/28/1951,80205,M-1\n",
                Map.of("first_day", "2026-11-01", "last_day", "2026-11-02")));
        story.until(november, BackfillState.READY);
        var remembered = story.page(november);
        assertThat(remembered.select("#column_zip option[selected]").text()).isEqualTo("code");
        assertThat(remembered.select("#column_member_id option[selected]").text())
                .isEqualTo("member_id");
        var missing = story.press(id, "column-mapping", Map.of("column_birth_date", ""));
        assertThat(missing.status()).isEqualTo(422);
        PageChecks.assertSound(missing.page());
        assertThat(missing.page().select("#column_birth_date-e").text())
                .contains("Choose the column for Date of birth");

        var twice = story.press(id, "column-mapping", Map.of("column_street", "code"));
        assertThat(twice.status()).isEqualTo(422);
        PageChecks.assertSound(twice.page());
        assertThat(twice.page().select("#column_street-e").text())
                .contains("code is used for ZIP code already. Choose another for one of them");
        assertThat(twice.page().select("#column_street option[selected]").text())
                .isEqualTo("code");
        var unknown = story.press(id, "column-mapping", Map.of("column_street", "avenue"));
        assertThat(unknown.page().select("#column_street-e").text()).contains("Choose one of the file’s columns");
        assertThat(story.find(id).state()).isEqualTo(BackfillState.READY);
    }

    @Test
    void columnsThatADoneBackfillHadAreNotMatchedOnceMore() {
        var id = BackfillStory.number(
                story.start("first name,last name,dob,code\nMARISOL,CASTELLANOS,03/28/1951,80205\n", Map.of()));
        story.until(id, BackfillState.READY);
        story.press(id, "column-mapping", Map.of("column_zip", "code"));
        var other = story.until(id, BackfillState.READY).order();
        story.press(id, "column-mapping", Map.of("column_zip", ""));
        story.until(id, BackfillState.READY);
        var done = RunForTests.ofPartner(story.partner)
                .in(BackfillState.DONE)
                .set("first_day", "'2026-08-01'")
                .set("last_day", "'2026-10-31'")
                .set("file_sha256", "'" + other.file().sha256() + "'")
                .set("column_mapping", "'" + other.columnMapping() + "'")
                .add(jdbc);

        var refused = story.press(id, "column-mapping", Map.of("column_zip", "code"));

        assertThat(refused.status()).isEqualTo(409);
        PageChecks.assertSound(refused.page());
        assertThat(refused.page().select(".note.warn[data-focus]").text())
                .contains("The same was matched before", "Nothing was changed");
        assertThat(refused.page().select(".note.warn a").attr("href")).isEqualTo("/backfills/" + done);
        assertThat(story.find(id).state()).isEqualTo(BackfillState.READY);
        assertThat(story.find(id).order().columnMapping()).isNotEqualTo(other.columnMapping());
    }

    @Test
    void problemsAreNarrowedWidenedAndDownloaded() {
        var id = story.checked(22);
        var all = story.page(id).select("#problems-all .count").text();
        var wider =
                dana.get("/backfills/" + id + "?problems=all&shown=55", "HX-Request", "true", "HX-Target", "problems");
        PageChecks.assertSound(wider.page());
        assertThat(wider.body()).doesNotContain("<html", "hx-swap-oob");
        assertThat(wider.page().select("#problems tbody tr").size()).isGreaterThan(5);
        var birth =
                dana.get("/backfills/" + id + "?problems=birth_date&shown=55").page();
        assertThat(birth.select("#problems td[data-label=Column]").eachText()).containsOnly("birth_date");
        assertThat(birth.select("#problems nav [aria-current=page]").text()).startsWith("Date of birth");
        var csv = dana.get("/backfills/" + id + "/problems");
        assertThat(csv.body().lines().count() - 1).isEqualTo(Long.parseLong(all.replace(",", "")));
        assertThat(csv.body()).startsWith("line,row,column,code,message,masked,rejects");
    }

    @Test
    void runThatGoesOnIsAskedForUntilItStandsElsewhere() {
        var id = RunForTests.of(jdbc)
                .in(BackfillState.MATCHING)
                .set("matching_at", "now() - interval '20 seconds'")
                .set("cursor_created_at", "'2026-06-19T00:00:00Z'")
                .set("cursor_id", "1")
                .set("pages", "1")
                .set("algorithm", "'1.1'")
                .set("requests_read", "17")
                .set("requests_outside", "7")
                .set("requests_of_unknown_market", "1")
                .set("requests_exact", "10")
                .set("rows_read", "100")
                .set("rows_usable", "90")
                .set("rows_rejected", "10")
                .add(jdbc);
        reportAsOf(story.checked(24), id);
        var page = story.page(id);
        PageChecks.assertSound(page);
        var progress = page.expectFirst("#progress");
        assertThat(progress.attr("hx-trigger")).isEqualTo("every 2s");
        assertThat(progress.attr("hx-headers")).contains("X-Poll");
        assertThat(progress.text()).contains("60% of the dates · 10 care requests");
        assertThat(page.select("a:contains(Reload).only-nojs")).hasSize(1);

        var polled = dana.get("/backfills/" + id + "?seen=0&heard=20", "HX-Request", "true")
                .page();
        assertThat(polled.select("#progress, #outcomes[hx-swap-oob]")).hasSize(2);
        assertThat(polled.select("#outcomes [tabindex]:not([id]), #outcomes a:not([id])"))
                .isEmpty();
        assertThat(polled.select("#outcomes a").eachAttr("href")).containsExactly("#problems");
        assertThat(polled.select("#outcomes .card-foot").text())
                .isEqualTo("7 more were read that are not of these dates."
                        + " 1 care request is of a market that the directory does not have: the day in UTC counts.");
        assertThat(polled.select("#progress [data-not-updating][hidden]").text())
                .matches("Not updating. Last update [0-9]{2}:[0-9]{2}\\.");
        assertThat(polled.select("h1, form")).isEmpty();
        assertThat(polled.text()).contains("50% of the dates are matched");
        var quiet = dana.get("/backfills/" + id + "?seen=0&heard=60", "HX-Request", "true");
        assertThat(quiet.body()).doesNotContain("are matched");

        jdbc.sql("update backfills set matching_at = now() - interval '2 minutes' where id = :id")
                .param("id", id)
                .update();
        assertThat(story.page(id).expectFirst("#progress").attr("hx-trigger")).isEqualTo("every 5s");

        dana.send(dana.get("/backfills/" + id).form("form[action$=/pause]"), Map.of());
        var elsewhere = dana.get("/backfills/" + id + "?seen=0&heard=60", "HX-Request", "true");
        assertThat(elsewhere.header("HX-Retarget")).contains("#backfill");
        assertThat(elsewhere.page().select("#backfill h1 .badge").text()).isEqualTo("Paused");
        assertThat(elsewhere.page().select("#progress[hx-trigger]")).isEmpty();
        assertThat(elsewhere.page().select("#progress").text())
                .contains("60% of the dates · 10 care requests", "Ran for")
                .doesNotContain("Not updating");
        assertThat(elsewhere.page().select("form[action$=/resumption] button").text())
                .isEqualTo("Resume");
    }

    private void reportAsOf(long checked, long id) {
        jdbc.sql("""
                        insert into eligibility_reports (backfill_id, epoch, report)
                        select :id, epoch, report from eligibility_reports where backfill_id = :checked
                        """).param("id", id).param("checked", checked).update();
    }

    @Test
    void whileTheFileIsCheckedOnlyTheProgressMoves() {
        var id = RunForTests.of(jdbc).in(BackfillState.CHECKING).add(jdbc);
        var polled =
                dana.get("/backfills/" + id + "?seen=0", "HX-Request", "true").page();
        assertThat(polled.select("#progress")).hasSize(1);
        assertThat(polled.select("#outcomes")).isEmpty();

        var tab = dana.get("/backfills/" + id + "?problems=zip", "HX-Request", "true", "HX-Target", "problems");
        assertThat(tab.status()).isEqualTo(200);
        assertThat(tab.header("HX-Retarget")).contains("#backfill");
        assertThat(tab.page().select("#backfill h1 .badge").text()).isEqualTo("Checking");
    }

    @Test
    void reportSaysWhatBecameOfWhatWasFound() {
        assertThat(happened(BackfillState.REVIEW)).startsWith("Becomes an association when you commit");
        assertThat(happened(BackfillState.DONE)).startsWith("Became an association");
        assertThat(happened(BackfillState.UNDONE)).startsWith("As before the backfill");
        assertThat(happened(BackfillState.CANCELLED)).startsWith("Nothing");
    }

    private String happened(BackfillState state) {
        var id = RunForTests.of(jdbc)
                .in(state)
                .set("matching_at", "now() - interval '1 minute'")
                .set("algorithm", "'1.1'")
                .set("requests_read", "1")
                .set("requests_exact", "1")
                .add(jdbc);
        return story.page(id).select("#outcomes td.wide").text();
    }

    @Test
    void cancellingSaysWhatItMeansFirst() {
        var id = RunForTests.of(jdbc).in(BackfillState.READY).add(jdbc);
        var asked = dana.get("/backfills/" + id + "/cancellation");
        PageChecks.assertSound(asked.page());
        assertThat(asked.page().select("h1").text()).isEqualTo("Cancel backfill BF-%d?".formatted(id));
        assertThat(asked.page().text()).contains("Nothing has been changed and nothing will be");
        for (var reason : List.of("x".repeat(1_001), "Wrong\u202edates")) {
            var refused = dana.send(asked.form("form[action$=/cancellation]"), Map.of("reason", reason));
            assertThat(refused.status()).isEqualTo(422);
            PageChecks.assertSound(refused.page());
            assertThat(refused.page().select("#reason-e")).hasSize(1);
            assertThat(refused.page().select("#reason").text()).isEqualTo(reason);
        }
        dana.send(asked.form("form[action$=/cancellation]"), Map.of("reason", "Wrong dates"));
        assertThat(story.page(id).select("h1 .badge").text()).isEqualTo("Cancelled");
        assertThat(dana.get("/backfills?show=failed").page().select("#row-" + id))
                .hasSize(1);
    }

    @Test
    void pressThatComesTooLateLeadsToWhereTheBackfillStands() {
        var id = RunForTests.of(jdbc).in(BackfillState.MATCHING).add(jdbc);
        var page = dana.get("/backfills/" + id);
        var asked = dana.get("/backfills/" + id + "/cancellation");
        stands(id, "state = 'REVIEW'");
        assertRefused(
                dana.send(page.form("form[action$=/pause]"), Map.of()),
                "The backfill is matched already, so it cannot be paused.");

        stands(id, "state = 'CANCELLED', ended_at = now()");
        assertRefused(
                dana.send(page.form("form[action$=/pause]"), Map.of()),
                "The backfill is cancelled, so it cannot be paused.");
        assertThat(dana.send(asked.form("form[action$=/cancellation]"), Map.of())
                        .status())
                .isEqualTo(303);
    }

    @Test
    void pairIsNotDecidedAfterTheCommitAndSaysSoOnTheBackfill() {
        var id = RunForTests.of(jdbc).in(BackfillState.REVIEW).add(jdbc);
        FoundForTests.of(jdbc, id).inReview(4711, 1);
        var form = dana.get("/backfills/" + id + "/review/4711/1").form("form[action*=/review/]");
        stands(id, "state = 'CANCELLED', ended_at = now()");
        assertRefused(dana.send(form, Map.of("decision", "same")), "Pairs are decided while the backfill is in review");
    }

    @Test
    void nobodyIsAskedAboutWhatCannotBeDone() {
        var done = RunForTests.of(jdbc).in(BackfillState.DONE).add(jdbc);
        assertRefused(dana.get("/backfills/" + done + "/cancellation"), "is done, so it cannot be cancelled");
        var matching = RunForTests.of(jdbc).in(BackfillState.MATCHING).add(jdbc);
        assertRefused(dana.get("/backfills/" + matching + "/undo"), "is matching, so it cannot be undone");
    }

    private void stands(long id, String how) {
        jdbc.sql("update backfills set version = version + 1, " + how + " where id = " + id)
                .update();
    }

    private void assertRefused(PortalAnswer answer, String words) {
        assertThat(answer.status()).isEqualTo(303);
        var page = dana.follow(answer).page();
        PageChecks.assertSound(page);
        assertThat(page.select("h1 .badge")).hasSize(1);
        assertThat(page.select(".note.warn[data-focus]").text()).contains(words);
    }

    @Test
    void commitThatWasNotCarriedOutIsTold() {
        var id = RunForTests.of(jdbc)
                .in(BackfillState.REVIEW)
                .set("stale_at", "now()")
                .add(jdbc);
        var page = story.page(id);
        PageChecks.assertSound(page);
        assertThat(page.select(".note.warn").text())
                .contains("Something changed after you looked", "Nothing was committed.");
        assertThat(page.text()).doesNotContain("Committed by");
    }

    @Test
    void everyStateHasAPage() {
        for (var state : BackfillState.values()) {
            var id = RunForTests.of(jdbc).in(state).add(jdbc);
            var answer = dana.get("/backfills/" + id);
            assertThat(answer.status()).as(state.name()).isEqualTo(200);
            PageChecks.assertSound(answer.page());
        }
        var outage = RunForTests.of(jdbc)
                .set("state", "'PAUSED'")
                .set("paused_from", "'MATCHING'")
                .set("pause_cause", "'OUTAGE'")
                .set("pause_words", "'Station does not answer.'")
                .add(jdbc);
        assertThat(story.page(outage).select(".note.warn").text())
                .contains("Station does not answer. It is tried again and goes on by itself.");
    }

    @Test
    void legacyResultIsComparedAndDownloaded() {
        var id = story.reviewed(23);
        var found =
                jdbc.sql("""
                        select care_request_id from backfill_results
                        where backfill_id = :id and outcome in ('EXACT', 'PROBABLE') order by care_request_id
                        """).param("id", id).query((row, at) -> row.getLong(1)).list();
        var csv = "care_request_id,partner\n%d,%d\n999999999,%d\n5,other\n"
                .formatted(found.getFirst(), story.stationId(), story.stationId());
        var page = compare(id, csv, "page");
        PageChecks.assertSound(page.page());
        assertThat(page.page().select("h2 .count").eachText())
                .containsExactly("1", Figures.count(found.size() - 1), "1");
        assertThat(page.page().text()).contains("Lines of other partners, which are not compared: 1.");
        var download = compare(id, csv, "csv");
        assertThat(download.body().lines().toList())
                .hasSize(found.size() + 2)
                .contains(
                        "BF-%d,%d,The same".formatted(id, found.getFirst()),
                        "BF-%d,999999999,Only there".formatted(id));
        var nothing = compare(id, "care_request_id,partner\n5,other\n", "page");
        PageChecks.assertSound(nothing.page());
        assertThat(nothing.page().select(".note.warn").text()).contains("So this comparison proves nothing");
        var refused = compare(id, "a,b\n1,2\n", "page");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#file-e").text()).contains("no column named care_request_id");
        assertThat(dana.get("/backfills/%d/changes".formatted(id)).status()).isEqualTo(404);
    }

    private PortalAnswer compare(long id, String csv, String as) {
        return dana.upload(
                dana.get("/backfills/" + id).form("form[action$=/legacy-comparison]"),
                Map.of("as", as),
                "file",
                "legacy.csv",
                () -> new ByteArrayInputStream(csv.getBytes(UTF_8)));
    }

    @Test
    void foreignNumbersAreNotFoundAndOthersAreNotLetIn() {
        for (var path : List.of("", "/problems", "/changes", "/cancellation", "/undo", "/review", "/review/1/1")) {
            assertThat(dana.get("/backfills/999999999" + path).status())
                    .as(path)
                    .isEqualTo(404);
        }
        var id = RunForTests.of(jdbc).in(BackfillState.REVIEW).add(jdbc);
        assertThat(visitors.signedIn(DemoUser.PRIYA_NAIR)
                        .get("/backfills/" + id)
                        .status())
                .isEqualTo(403);
    }
}
