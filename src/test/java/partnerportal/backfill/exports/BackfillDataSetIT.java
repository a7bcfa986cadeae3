package partnerportal.backfill.exports;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import partnerportal.backfill.runs.BackfillState;
import partnerportal.backfill.runs.RunForTests;
import partnerportal.backfill.runs.SteerBackfill;
import partnerportal.backfill.runs.Steering;
import partnerportal.export.DataRow;
import partnerportal.export.DataSet;
import partnerportal.export.Span;
import partnerportal.local.PortalTest;
import partnerportal.shared.Actor;
import partnerportal.shared.Cause;

import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class BackfillDataSetIT {

    private static final SteerBackfill.By WHO = new SteerBackfill.By(Actor.user("dana", "Dana"), Cause.API, null);

    @Autowired
    DataSet exportedBackfills;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SteerBackfill steer;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void runIsHandedOverOnceForEachTimeItChanged() {
        long start = settled();
        var id = RunForTests.of(jdbc).in(BackfillState.MATCHING).add(jdbc);
        long begun = settled();
        assertThat(rows(start, begun, id))
                .hasSize(1)
                .allMatch(row -> cell(row, "state").equals("MATCHING"));
        assertThat(rows(begun, settled(), id)).isEmpty();

        steer.steer(id, Steering.PAUSE, WHO);

        var changed = rows(begun, settled(), id);
        assertThat(changed).hasSize(1).allMatch(row -> cell(row, "state").equals("PAUSED"));
        assertThat(changed.getFirst().changeNumber()).isGreaterThan(begun);
    }

    @Test
    void whatIsNotCommittedHasNoNumberYet() {
        var id = RunForTests.of(jdbc).in(BackfillState.MATCHING).add(jdbc);
        long before = settled();
        transaction.executeWithoutResult(status -> {
            steer.steer(id, Steering.PAUSE, WHO);
            assertThat(exportedBackfills.position()).isLessThan(number(id));
        });
        assertThat(rows(before, settled(), id)).hasSize(1);
    }

    @Test
    void nameOfTheFileStaysBehind() {
        long start = settled();
        var id = RunForTests.of(jdbc)
                .set("file_name", "'Zebulonika list.csv'")
                .in(BackfillState.READY)
                .add(jdbc);
        assertThat(rows(start, settled(), id).toString()).contains("READY").doesNotContain("Zebulonika");
    }

    /** A position that has everything committed so far: other tests' transactions in between end soon. */
    private long settled() {
        long wanted = jdbc.sql("select pg_snapshot_xmax(pg_current_snapshot())::text::bigint - 1")
                .query(Long.class)
                .single();
        long position = exportedBackfills.position();
        while (position < wanted) {
            position = exportedBackfills.position();
        }
        return position;
    }

    private long number(long id) {
        return jdbc.sql("select transaction_id::text::bigint from backfills where id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    private List<DataRow> rows(long since, long upTo, long id) {
        var rows = new ArrayList<DataRow>();
        exportedBackfills.read(new Span(since, upTo), rows::add);
        return rows.stream()
                .filter(row -> Long.valueOf(id).equals(row.cells().getFirst()))
                .toList();
    }

    private Object cell(DataRow row, String column) {
        var columns = exportedBackfills.columns();
        int at = 0;
        while (!columns.get(at).name().equals(column)) {
            at++;
        }
        return String.valueOf(row.cells().get(at));
    }
}
