package partnerportal.configuration.imports;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import partnerportal.configuration.imports.file.ShownText;
import partnerportal.configuration.imports.layout.RecordProblem;
import partnerportal.shared.FieldChange;
import partnerportal.shared.PlanOutcome;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** What becomes of the records of each file, and what was written of them. */
@Repository
public class ImportRecords {

    private static final int AT_ONCE = 1_000;
    private static final int LONGEST_SHOWN = 200;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final JsonMapper json;

    ImportRecords(JdbcClient jdbc, NamedParameterJdbcOperations batches, JsonMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    /** Which records are wanted. */
    public enum Show {
        ALL("true"),
        CREATED("outcome = 'CREATED'"),
        CHANGED("outcome = 'CHANGED'"),
        UNCHANGED("outcome = 'UNCHANGED'"),
        INVALID("outcome = 'INVALID'"),
        WARNINGS("warnings::text <> '[]'");

        private final String condition;

        Show(String condition) {
            this.condition = condition;
        }
    }

    /**
     * One that an applied import wrote.
     *
     * @param name as it is called now
     * @param baseRevision the revision before, 0 when there was none
     * @param revision the one the import made
     * @param current the one that is published now
     */
    public record Applied(long configurationId, @Nullable String name, int baseRevision, int revision, int current) {

        boolean isChangedSince() {
            return current != revision;
        }
    }

    /** In the file's order. */
    public List<PlannedRecord> page(long importId, Show show, long skipped, int most) {
        return jdbc.sql("""
                select number, place, key, name, outcome, configuration_id, base_revision, changes, problems, warnings
                from configuration_import_records where import_id = :id and %s
                order by number offset :skipped limit :most
                """.formatted(show.condition))
                .param("id", importId)
                .param("skipped", skipped)
                .param("most", most)
                .query(this::read)
                .list();
    }

    /** In the order in which they were written. */
    List<Applied> applied(long importId) {
        return jdbc.sql("""
                select r.configuration_id, p.name, r.base_revision, r.revision, p.revision as current
                from configuration_import_records r join partner_configurations p on p.id = r.configuration_id
                where r.import_id = :id and r.revision is not null order by r.number
                """)
                .param("id", importId)
                .query((row, at) -> new Applied(
                        row.getLong("configuration_id"),
                        row.getString("name"),
                        row.getInt("base_revision"),
                        row.getInt("revision"),
                        row.getInt("current")))
                .list();
    }

    void add(long importId, List<PlannedRecord> records) {
        for (int from = 0; from < records.size(); from += AT_ONCE) {
            var part = records.subList(from, Math.min(from + AT_ONCE, records.size()));
            batches.batchUpdate(
                    """
                    insert into configuration_import_records (import_id, number, place, key, name, outcome,
                        configuration_id, base_revision, changes, problems, warnings)
                    values (:import, :number, :place, :key, :name, :outcome, :configuration, :base, :changes::json,
                        :problems::json, :warnings::json)
                    """,
                    part.stream().map(record -> parameters(importId, record)).toArray(SqlParameterSource[]::new));
        }
    }

    void replace(long importId, List<PlannedRecord> records) {
        jdbc.sql("delete from configuration_import_records where import_id = :id")
                .param("id", importId)
                .update();
        add(importId, records);
    }

    void written(long importId, List<PreparedImport.Written> written) {
        jdbc.sql("""
                update configuration_import_records r set configuration_id = w.configuration, revision = w.revision
                from unnest(:numbers::int[], :configurations::bigint[], :revisions::int[])
                  as w (number, configuration, revision)
                where r.import_id = :id and r.number = w.number
                """)
                .param("id", importId)
                .param(
                        "numbers",
                        written.stream().map(PreparedImport.Written::number).toArray(Integer[]::new))
                .param(
                        "configurations",
                        written.stream()
                                .map(PreparedImport.Written::configurationId)
                                .toArray(Long[]::new))
                .param(
                        "revisions",
                        written.stream().map(PreparedImport.Written::revision).toArray(Integer[]::new))
                .update();
    }

    /** Of what is older, only what undoing needs stays: which configurations, and which revisions. */
    int forgetBefore(Instant moment) {
        return jdbc.sql("""
                with old as (
                  select id from configuration_imports where uploaded_at < :moment and content is not null
                ), kept as (
                  update configuration_import_records set changes = '[]', warnings = '[]'
                  where import_id in (select id from old) and revision is not null
                )
                delete from configuration_import_records where import_id in (select id from old) and revision is null
                """).param("moment", moment.atOffset(ZoneOffset.UTC)).update();
    }

    private SqlParameterSource parameters(long importId, PlannedRecord record) {
        return new MapSqlParameterSource()
                .addValue("import", importId)
                .addValue("number", record.number())
                .addValue("place", record.place())
                .addValue("key", shown(record.key()))
                .addValue("name", shown(record.name()))
                .addValue("outcome", record.outcome().name())
                .addValue("configuration", record.configurationId())
                .addValue("base", record.baseRevision() == 0 ? null : record.baseRevision())
                .addValue(
                        "changes",
                        json.writeValueAsString(record.outcome() == PlanOutcome.CHANGED ? record.changes() : List.of()))
                .addValue("problems", json.writeValueAsString(record.problems()))
                .addValue("warnings", json.writeValueAsString(record.warnings()));
    }

    private static @Nullable String shown(@Nullable String text) {
        return text == null ? null : ShownText.of(text, LONGEST_SHOWN);
    }

    private PlannedRecord read(ResultSet row, int at) throws SQLException {
        return new PlannedRecord(
                row.getInt("number"),
                row.getString("place"),
                row.getString("key"),
                row.getString("name"),
                PlanOutcome.valueOf(row.getString("outcome")),
                row.getObject("configuration_id", Long.class),
                row.getInt("base_revision"),
                json.readValue(row.getString("changes"), new TypeReference<List<FieldChange>>() {}),
                json.readValue(row.getString("problems"), new TypeReference<List<RecordProblem>>() {}),
                json.readValue(row.getString("warnings"), new TypeReference<List<String>>() {}));
    }
}
