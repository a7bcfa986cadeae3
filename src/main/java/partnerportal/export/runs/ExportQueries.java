package partnerportal.export.runs;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import partnerportal.export.Span;
import partnerportal.shared.Actor;
import partnerportal.storage.ObjectKey;
import partnerportal.storage.WrittenObject;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads of runs. */
@Repository
public class ExportQueries {

    private static final String RUNS = """
            select r.id, r.kind, r.state, r.actor_kind, r.actor_subject, r.actor_name, r.acting_client, r.cause, r.reason,
              r.requested_at, r.started_at, r.ended_at, r.follows, r.failure, f.file_count, f.row_count, f.byte_count
            from export_runs r
            cross join lateral (
              select count(*) as file_count, coalesce(sum(row_count), 0) as row_count,
                coalesce(sum(byte_count), 0) as byte_count
              from export_run_files where run_id = r.id) f
            """;

    private final JdbcClient jdbc;

    ExportQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From now on the transaction may wait between two statements for as long as it takes, as for the storage. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void letStandStill() {
        jdbc.sql("set local idle_in_transaction_session_timeout = 0").update();
    }

    /**
     * The newest first.
     *
     * @param below only those with smaller numbers; null for the newest
     */
    public List<ExportRun> list(@Nullable Long below, int most) {
        return jdbc.sql(RUNS + "where r.id < :below order by r.id desc limit :most")
                .param("below", below == null ? Long.MAX_VALUE : below)
                .param("most", most)
                .query((row, at) -> run(row))
                .list();
    }

    public Optional<ExportRun> find(long id) {
        return jdbc.sql(RUNS + "where r.id = :id")
                .param("id", id)
                .query((row, at) -> run(row))
                .optional();
    }

    /** The one that is worked on. */
    public Optional<ExportRun> current() {
        return jdbc.sql(RUNS + "where r.state in ('RUNNING', 'FINISHING')")
                .query((row, at) -> run(row))
                .optional();
    }

    public Optional<ExportRun> lastDone() {
        return jdbc.sql(RUNS + "where r.state = 'DONE' order by r.id desc limit 1")
                .query((row, at) -> run(row))
                .optional();
    }

    /** Since when the warehouse waits: since the last run that is done began, else since the first was asked for. */
    public Optional<Instant> waitingSince() {
        return jdbc.sql("""
                select coalesce((select started_at from export_runs where state = 'DONE' order by id desc limit 1),
                  (select min(requested_at) from export_runs)) as since
                """)
                .query((row, at) -> Optional.ofNullable(instant(row, "since")))
                .single();
    }

    /** What a run hands over, by name. */
    public List<ExportedSet> sets(long run) {
        var files = files(run);
        return jdbc.sql("select data_set, since, up_to from export_run_data_sets where run_id = :run order by data_set")
                .param("run", run)
                .query((row, at) -> new ExportedSet(
                        row.getString("data_set"),
                        new Span(row.getLong("since"), row.getLong("up_to")),
                        files.getOrDefault(row.getString("data_set"), List.of())))
                .list();
    }

    private Map<String, List<ExportedFile>> files(long run) {
        record Named(String dataSet, ExportedFile file) {}
        return jdbc
                .sql("""
                select data_set, part, key, row_count, byte_count, sha256 from export_run_files
                where run_id = :run order by data_set, part
                """)
                .param("run", run)
                .query((row, at) -> new Named(
                        row.getString("data_set"),
                        new ExportedFile(
                                row.getInt("part"),
                                row.getLong("row_count"),
                                new WrittenObject(
                                        ObjectKey.of(row.getString("key")),
                                        row.getLong("byte_count"),
                                        row.getString("sha256")))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Named::dataSet, Collectors.mapping(Named::file, Collectors.toList())));
    }

    private static ExportRun run(ResultSet row) throws SQLException {
        return new ExportRun(
                row.getLong("id"),
                ExportKind.valueOf(row.getString("kind")),
                ExportState.valueOf(row.getString("state")),
                new Actor(
                        Actor.Kind.valueOf(row.getString("actor_kind")),
                        row.getString("actor_subject"),
                        row.getString("actor_name"),
                        row.getString("acting_client")),
                row.getString("cause"),
                row.getString("reason"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                instant(row, "started_at"),
                instant(row, "ended_at"),
                row.getObject("follows", Long.class),
                row.getString("failure"),
                row.getLong("row_count"),
                row.getLong("file_count"),
                row.getLong("byte_count"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
