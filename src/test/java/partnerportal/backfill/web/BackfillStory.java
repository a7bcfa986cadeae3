package partnerportal.backfill.web;

import org.jsoup.nodes.Document;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.backfill.runs.Backfill;
import partnerportal.backfill.runs.BackfillState;
import partnerportal.backfill.work.Runs;
import partnerportal.configuration.domain.DirectoryRowsForTests;
import partnerportal.local.PortalAnswer;
import partnerportal.local.Visitor;
import partnerportal.local.station.EligibilityWorld;
import partnerportal.local.station.LocalStation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Somebody who carries a backfill through its pages, for a partner of the test's own. */
final class BackfillStory {

    private final Runs runs;
    private final Visitor visitor;
    private final LocalStation station;
    private final JdbcClient jdbc;
    final long partner;

    BackfillStory(ApplicationContext portal, Visitor visitor) {
        this.runs = new Runs(portal);
        this.visitor = visitor;
        this.station = portal.getBean(LocalStation.class);
        this.jdbc = portal.getBean(JdbcClient.class);
        this.partner = new DirectoryRowsForTests(jdbc).partner();
    }

    long stationId() {
        return jdbc.sql("select station_channel_item_id from directory_partners where id = :id")
                .param("id", partner)
                .query(Long.class)
                .single();
    }

    String list(int seed) {
        var csv = new ByteArrayOutputStream();
        EligibilityWorld.of(station.world(), seed, 300, 0.6).write(csv);
        return csv.toString(UTF_8);
    }

    PortalAnswer start(String csv, Map<String, String> otherwise) {
        var typed = new HashMap<>(
                Map.of("partner", String.valueOf(stationId()), "first_day", "2026-08-01", "last_day", "2026-10-31"));
        typed.putAll(otherwise);
        var form = visitor.get("/backfills/new").form("form[action=/backfills]");
        return visitor.upload(form, typed, "file", "roster.csv", () -> new ByteArrayInputStream(csv.getBytes(UTF_8)));
    }

    /** The number of the run that an answer leads to. */
    static long number(PortalAnswer answer) {
        var address = answer.location().orElseThrow().getPath();
        return Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
    }

    long checked(int seed) {
        var id = number(start(list(seed), Map.of()));
        runs.until(id, BackfillState.READY);
        return id;
    }

    long reviewed(int seed) {
        var id = checked(seed);
        press(id, "matching", Map.of());
        runs.until(id, BackfillState.REVIEW);
        return id;
    }

    Backfill until(long id, BackfillState state) {
        return runs.until(id, state);
    }

    Backfill find(long id) {
        return runs.find(id);
    }

    Document page(long id) {
        return visitor.get("/backfills/" + id).page();
    }

    /** Presses the button of the form on the run's page that leads there. */
    PortalAnswer press(long id, String what, Map<String, String> changed) {
        return visitor.send(
                visitor.get("/backfills/" + id).form("form[action$=/backfills/%d/%s]".formatted(id, what)), changed);
    }
}
