package partnerportal.audit.entries;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import partnerportal.audit.Outcome;
import partnerportal.audit.entries.AuditEntry.Contributor;
import partnerportal.shared.Actor;
import partnerportal.shared.FieldChange;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** Reads of the trail. */
@Repository
public class AuditQueries {

    private static final String ENTRIES = """
            select e.id, e.at, e.outcome, e.actor_kind, e.actor_subject, e.actor_name, e.acting_client, e.action,
              e.subject_type, e.subject_id, e.subject_label, e.changes, e.reason, e.cause, e.contributors, e.request_id,
              s.position
            from audit_entries e
            left join audit_seals s on s.entry_id = e.id
            """;

    private static final TypeReference<List<FieldChange>> CHANGES = new TypeReference<>() {};
    private static final TypeReference<List<Contributor>> CONTRIBUTORS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AuditQueries(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param from where to go on; null for the newest entries */
    public AuditSlice page(AuditFilter filter, @Nullable AuditPlace from, int size) {
        var parameters = new HashMap<String, Object>();
        var conditions = filter.conditions(parameters);
        boolean older = from == null || from.older();
        if (from != null) {
            conditions.add("(e.at, e.id) " + (older ? "<" : ">") + " (:placeAt, :placeId)");
            parameters.put("placeAt", from.at().atOffset(ZoneOffset.UTC));
            parameters.put("placeId", from.id());
        }
        parameters.put("size", size + 1);
        var found = jdbc.sql(ENTRIES
                        + (conditions.isEmpty() ? "" : "where " + String.join("\n  and ", conditions))
                        + (older ? "\norder by e.at desc, e.id desc" : "\norder by e.at, e.id")
                        + "\nlimit :size")
                .params(parameters)
                .query((row, at) -> read(row))
                .list();
        return AuditSlice.of(found, from, size);
    }

    public Optional<AuditEntry> find(long id) {
        return jdbc.sql(ENTRIES + "where e.id = :id")
                .param("id", id)
                .query((row, at) -> read(row))
                .optional();
    }

    /** Every action there is an entry of. Steps through the index from one to the next instead of reading all entries. */
    public List<String> actions() {
        return distinct("action");
    }

    /** Every type of subject there is an entry of. */
    public List<String> subjectTypes() {
        return distinct("subject_type");
    }

    private List<String> distinct(String column) {
        return jdbc.sql("""
                with recursive steps as (
                  (select %1$s as word from audit_entries order by %1$s limit 1)
                  union all
                  select (select e.%1$s from audit_entries e where e.%1$s > steps.word order by e.%1$s limit 1)
                  from steps where steps.word is not null
                )
                select word from steps where word is not null
                """.formatted(column))
                .query((row, at) -> row.getString("word"))
                .list();
    }

    private AuditEntry read(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Outcome.valueOf(row.getString("outcome")),
                new Actor(
                        Actor.Kind.valueOf(row.getString("actor_kind")),
                        row.getString("actor_subject"),
                        row.getString("actor_name"),
                        row.getString("acting_client")),
                row.getString("action"),
                row.getString("subject_type"),
                row.getString("subject_id"),
                row.getString("subject_label"),
                json.readValue(row.getString("changes"), CHANGES),
                row.getString("reason"),
                row.getString("cause"),
                json.readValue(row.getString("contributors"), CONTRIBUTORS),
                row.getString("request_id"),
                row.getObject("position", Long.class));
    }

    static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
