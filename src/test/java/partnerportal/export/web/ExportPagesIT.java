package partnerportal.export.web;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.export.runs.ExportKind;
import partnerportal.export.runs.ExportsForTests;
import partnerportal.local.PortalAnswer;
import partnerportal.local.PortalTest;
import partnerportal.local.Visitor;
import partnerportal.local.Visitors;
import partnerportal.local.identity.DemoUser;
import partnerportal.shell.PageChecks;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class ExportPagesIT {

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient jdbc;

    ExportsForTests exports;
    Visitor dana;

    @BeforeEach
    void danaIsSignedIn(@Autowired ApplicationContext portal) {
        exports = new ExportsForTests(portal);
        dana = visitors.signedIn(DemoUser.DANA_OKAFOR);
    }

    @AfterEach
    void goOn() {
        exports.close();
    }

    @Test
    void exportIsStartedByHandAndWrittenDownInTheAuditLog() {
        exports.done(ExportKind.FULL);
        var answer = start("full", "Monthly report");

        assertThat(answer.status()).isEqualTo(303);
        var page = dana.follow(answer).page();
        PageChecks.assertSound(page);
        assertThat(page.text()).contains("Asked for. It begins in a few seconds");
        var title = page.expectFirst("h1").text();
        assertThat(title).startsWith("Full export ");
        var run = title.substring("Full export ".length());
        assertThat(page.expectFirst("#run").attr("hx-trigger")).isEqualTo("every 2s");
        assertThat(page.expectFirst("#run").attr("hx-headers")).contains("X-Poll");
        assertThat(jdbc.sql("""
                        select actor_name || ': ' || action || ' ' || subject_label || ', ' || reason || ', ' || cause
                        from audit_entries where subject_type = 'export' and subject_id = :run
                        """).param("run", run).query(String.class).list())
                .containsExactly("Dana Okafor: export.started Full export " + run + ", Monthly report, PORTAL");

        var again = start("full", "");
        assertThat(again.location()).isEqualTo(answer.location());
        assertThat(dana.follow(again).page().text()).contains("still waits, so it covers this too");
    }

    @Test
    void runShowsItsDataSetsRowsAndFiles() {
        var run = exports.done(ExportKind.FULL);
        var page = dana.get("/exports/" + run.id()).page();

        PageChecks.assertSound(page);
        assertThat(page.expectFirst(".badge").text()).isEqualTo("Done");
        assertThat(page.expectFirst("#run").hasAttr("hx-trigger")).isFalse();
        assertThat(page.text()).contains(run.manifest().text());
        assertThat(page.select("section[aria-labelledby=sets-h] tbody tr")).hasSize(13);
        assertThat(page.select("section[aria-labelledby=sets-h] td[data-label=Hands over]")
                        .eachText())
                .containsOnly("Everything");
        assertThat(page.select("section[aria-labelledby=files-h] tbody th").eachText())
                .contains(run.folder() + "/configurations/part-00001.csv.gz");
        assertThat(page.select("section[aria-labelledby=files-h] td[data-label=SHA-256]")
                        .eachText())
                .allMatch(sha -> sha.matches("[0-9a-f]{64}"));
    }

    @Test
    void htmxGetsTheRunAlone() {
        var run = exports.done(ExportKind.INCREMENT);
        var fragment = dana.get("/exports/" + run.id(), "HX-Request", "true");
        assertThat(fragment.body()).doesNotContain("<html");
        assertThat(fragment.header("Vary").orElse("")).containsIgnoringCase("HX-Request");
        assertThat(fragment.page().select("#run")).hasSize(1);
    }

    @Test
    void listShowsRunsNewestFirst() {
        var older = exports.done(ExportKind.FULL);
        var newer = exports.done(ExportKind.INCREMENT);
        var page = dana.get("/exports").page();

        PageChecks.assertSound(page);
        assertThat(page.select("nav.rail a[aria-current=page]").text()).isEqualTo("Exports");
        assertThat(page.select("tbody th").eachText()).containsSubsequence(newer.title(), older.title());
        var below = dana.get("/exports?below=" + newer.id()).page();
        assertThat(below.expectFirst("tbody th").text()).isEqualTo(older.title());
    }

    @Test
    void formThatCannotBeTakenKeepsWhatWasTyped() {
        var answer = start("sideways", "Because <b>");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".note.bad").text()).contains("Choose full or increment");
        assertThat(answer.page().select("#reason").text()).isEqualTo("Because <b>");
        assertThat(start("full", "x".repeat(1_001)).page().select("#reason-e").text())
                .contains("Use at most 1,000 characters");
    }

    @Test
    void failureIsTold() {
        var run = jdbc.sql("""
                insert into export_runs (kind, state, actor_kind, actor_subject, actor_name, requested_at, started_at,
                  ended_at, failure)
                values ('FULL', 'FAILED', 'SYSTEM', 'Schedule', 'Schedule', now(), now(), now(), 'The disk is full.')
                returning id
                """).query(Long.class).single();
        var page = dana.get("/exports/" + run).page();
        PageChecks.assertSound(page);
        assertThat(page.expectFirst("#run .note.bad").text()).contains("This export failed", "The disk is full.");
    }

    @Test
    void unknownRunIsNotFound() {
        assertThat(dana.get("/exports/999999999").status()).isEqualTo(404);
    }

    private PortalAnswer start(String kind, String reason) {
        var form = dana.get("/exports").form("form[action=/exports]");
        return dana.send(form, Map.of("kind", kind, "reason", reason));
    }
}
