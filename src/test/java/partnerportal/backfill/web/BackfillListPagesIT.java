package partnerportal.backfill.web;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.backfill.runs.BackfillState;
import partnerportal.backfill.runs.RunForTests;
import partnerportal.configuration.domain.DirectoryRowsForTests;
import partnerportal.local.PortalTest;
import partnerportal.local.Visitor;
import partnerportal.local.Visitors;
import partnerportal.local.identity.DemoUser;
import partnerportal.shell.PageChecks;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class BackfillListPagesIT {

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient jdbc;

    Visitor dana;

    @BeforeEach
    void danaIsSignedIn() {
        dana = visitors.signedIn(DemoUser.DANA_OKAFOR);
    }

    @Test
    void everyRunStandsUnderTheTabOfItsState() {
        var tabs = Map.of(
                "running",
                new BackfillState[] {
                    BackfillState.RECEIVED, BackfillState.CHECKING, BackfillState.MATCHING, BackfillState.COMMITTING
                },
                "waiting",
                new BackfillState[] {BackfillState.READY, BackfillState.REVIEW, BackfillState.PAUSED},
                "done",
                new BackfillState[] {BackfillState.DONE, BackfillState.UNDONE},
                "failed",
                new BackfillState[] {BackfillState.FAILED, BackfillState.CANCELLED});
        tabs.forEach((tab, states) -> {
            for (var state : states) {
                var id = RunForTests.of(jdbc).in(state).add(jdbc);
                var page = dana.get("/backfills?show=" + tab).page();
                PageChecks.assertSound(page);
                assertThat(page.select("#row-" + id))
                        .as(state + " under " + tab)
                        .hasSize(1);
                assertThat(page.select("nav.tabs [aria-current=page] .count").text())
                        .isNotEqualTo("0");
            }
        });
        assertThat(dana.get("/backfills?show=sideways").status()).isEqualTo(400);
    }

    @Test
    void newestComeFirstAndOlderOnesOnTheNextPage() {
        var partner = new DirectoryRowsForTests(jdbc).partner();
        for (int day = 1; day <= 21; day++) {
            RunForTests.ofPartner(partner)
                    .set("first_day", "'2026-01-%02d'".formatted(day))
                    .set("last_day", "'2026-01-%02d'".formatted(day))
                    .in(BackfillState.DONE)
                    .add(jdbc);
        }
        var page = dana.get("/backfills?show=done").page();
        var ids = page.select("tbody th a").eachAttr("id").stream()
                .map(id -> Long.valueOf(id.substring(4)))
                .toList();
        assertThat(ids).hasSize(20).isSortedAccordingTo((one, other) -> Long.compare(other, one));
        var older = dana.get(page.expectFirst("a[rel=next]").attr("href")).page();
        assertThat(Long.parseLong(older.expectFirst("tbody th a").id().substring(4)))
                .isLessThan(ids.getLast());
    }

    @Test
    void whatWaitsIsCountedInTheMenuAndStandsOnHome() {
        var waiting = RunForTests.of(jdbc).in(BackfillState.REVIEW).add(jdbc);
        var failed = RunForTests.of(jdbc).in(BackfillState.FAILED).add(jdbc);
        var home = dana.get("/").page();
        PageChecks.assertSound(home);
        assertThat(home.select("nav.rail a[href=/backfills]").text()).matches("Backfills [0-9,]+ waiting for you");
        assertThat(home.select("a[href=/backfills/%d]".formatted(waiting))
                        .parents()
                        .text())
                .contains("Look at what would change, then commit");
        assertThat(home.select("a[href=/backfills/%d]".formatted(failed))).hasSize(1);
    }

    @Test
    void searchFindsRunsByNumberAndPartner() {
        var partner = new DirectoryRowsForTests(jdbc).partner();
        var name = jdbc.sql("select display_name from directory_partners where id = :id")
                .param("id", partner)
                .query(String.class)
                .single();
        var id = RunForTests.ofPartner(partner).in(BackfillState.READY).add(jdbc);
        for (var words : new String[] {"BF-" + id, "bf " + id, String.valueOf(id), name}) {
            var page = dana.get("/jump?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                    .page();
            assertThat(page.select("a[href=/backfills/%d]".formatted(id)).text())
                    .as(words)
                    .isEqualTo("BF-%d, %s Backfill, ready".formatted(id, name));
        }
        assertThat(visitors.signedIn(DemoUser.PRIYA_NAIR)
                        .get("/jump?q=BF-" + id)
                        .page()
                        .select("a[href^=/backfills]"))
                .isEmpty();
    }
}
