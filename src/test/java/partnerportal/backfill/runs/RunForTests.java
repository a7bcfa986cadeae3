package partnerportal.backfill.runs;

import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.configuration.domain.DirectoryRowsForTests;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A row of a run as a test wants it, each of a partner of its own unless it says otherwise. */
public final class RunForTests {

    private final Map<String, String> columns = new LinkedHashMap<>();

    private RunForTests(long partner) {
        set("partner_id", String.valueOf(partner));
        set("first_day", "'2026-06-01'");
        set("last_day", "'2026-06-30'");
        set("file_origin", "'UPLOAD'");
        set("file_key", "'backfills/none.csv'");
        set("file_name", "'list.csv'");
        set("file_size", "100");
        set("file_sha256", "repeat('0', 64)");
        set("state", "'RECEIVED'");
        set("started_by_kind", "'USER'");
        set("started_by_subject", "'dana.okafor'");
        set("started_by_name", "'Dana Okafor'");
        set("received_at", "now()");
        set("moved_at", "now()");
    }

    public static RunForTests of(JdbcClient jdbc) {
        return new RunForTests(new DirectoryRowsForTests(jdbc).partner());
    }

    public static RunForTests ofPartner(long partner) {
        return new RunForTests(partner);
    }

    /** @param sql an expression */
    public RunForTests set(String column, String sql) {
        columns.put(column, sql);
        return this;
    }

    public RunForTests in(BackfillState state) {
        set("state", "'" + state + "'");
        switch (state) {
            case PAUSED -> set("paused_from", "'MATCHING'").set("pause_cause", "'PERSON'");
            case FAILED ->
                set("failure", "'UNEXPECTED'")
                        .set("failure_words", "'It did not work.'")
                        .ended();
            case CANCELLED -> ended();
            case COMMITTING -> asked();
            case DONE, UNDONE -> asked().applied().ended();
            case RECEIVED, CHECKING, READY, MATCHING, REVIEW -> {}
        }
        return this;
    }

    public String insert() {
        return "insert into backfills (%s) values (%s)"
                .formatted(
                        String.join(", ", columns.keySet()),
                        columns.values().stream().collect(Collectors.joining(", ")));
    }

    public long add(JdbcClient jdbc) {
        return jdbc.sql(insert() + " returning id").query(Long.class).single();
    }

    private RunForTests ended() {
        return set("ended_at", "now()");
    }

    private RunForTests asked() {
        return set("plan_hash", "repeat('0', 32)")
                .set("committed_by_kind", "'USER'")
                .set("committed_by_subject", "'dana.okafor'")
                .set("committed_by_name", "'Dana Okafor'");
    }

    private RunForTests applied() {
        for (var what : new String[] {"added", "changed", "removed", "unchanged"}) {
            set("associations_" + what, "0");
        }
        return set("done_at", "now()");
    }
}
