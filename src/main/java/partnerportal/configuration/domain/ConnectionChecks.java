package partnerportal.configuration.domain;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import partnerportal.shared.Actor;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The checks that were made; added to, and forgotten when old. */
@Repository
public class ConnectionChecks {

    private static final String COLUMNS = """
            select configuration_id, kind, draft_version, revision, checked_values, outcome, steps, failing_since,
                took_millis, checked_at, actor_kind, actor_subject, actor_name, acting_client
            from connection_checks
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ConnectionChecks(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The connection as the settings and the last check of their values say it. */
    public ConnectionState state(long configurationId, CheckKind kind, Settings settings) {
        var bySettings = kind.bySettings(settings);
        var values = kind.values(settings);
        var last = bySettings != Connection.NOT_VERIFIED || values == null
                ? null
                : lastConclusive(configurationId, kind, values).orElse(null);
        return ConnectionState.of(bySettings, last);
    }

    /** The last check of these values, whatever came of it. */
    public Optional<ConnectionCheck> last(long configurationId, CheckKind kind, String values) {
        return last(configurationId, kind, values, "");
    }

    /** The last check of these values after which it was known whether the connection works. */
    public Optional<ConnectionCheck> lastConclusive(long configurationId, CheckKind kind, String values) {
        return last(configurationId, kind, values, "and outcome <> 'NOT_CHECKED'");
    }

    /** The newest first. */
    public List<ConnectionCheck> list(long configurationId, CheckKind kind, int most) {
        return jdbc.sql(COLUMNS + """
                where configuration_id = :id and kind = :kind
                order by checked_at desc, id desc limit :most
                """)
                .param("id", configurationId)
                .param("kind", kind.name())
                .param("most", most)
                .query(this::read)
                .list();
    }

    void add(ConnectionCheck check) {
        var failingSince = check.failingSince();
        jdbc.sql("""
                insert into connection_checks (configuration_id, kind, draft_version, revision, checked_values, outcome,
                    steps, failing_since, took_millis, checked_at, actor_kind, actor_subject, actor_name, acting_client)
                values (:id, :kind, :draftVersion, :revision, :values, :outcome, :steps::json, :failingSince, :took, :at,
                    :actorKind, :actorSubject, :actorName, :actingClient)
                """)
                .param("id", check.configurationId())
                .param("kind", check.kind().name())
                .param("draftVersion", check.target().draftVersion())
                .param("revision", check.target().revision())
                .param("values", check.values())
                .param("outcome", check.outcome().name())
                .param("steps", json.writeValueAsString(check.steps()))
                .param("failingSince", failingSince == null ? null : failingSince.atOffset(ZoneOffset.UTC))
                .param("took", check.took().toMillis())
                .param("at", check.checkedAt().atOffset(ZoneOffset.UTC))
                .param("actorKind", check.actor().kind().name())
                .param("actorSubject", check.actor().subject())
                .param("actorName", check.actor().name())
                .param("actingClient", check.actor().client())
                .update();
    }

    /** Forgets checks made before the moment, but never the one that says how a connection is. Returns how many. */
    public int forget(Instant before) {
        return jdbc.sql("""
                delete from connection_checks c
                where checked_at < :before and exists (
                    select from connection_checks newer
                    where newer.configuration_id = c.configuration_id and newer.kind = c.kind
                      and newer.checked_values = c.checked_values and newer.outcome <> 'NOT_CHECKED'
                      and (newer.checked_at, newer.id) > (c.checked_at, c.id))
                """).param("before", before.atOffset(ZoneOffset.UTC)).update();
    }

    private Optional<ConnectionCheck> last(long configurationId, CheckKind kind, String values, String condition) {
        return jdbc.sql(COLUMNS + "where configuration_id = :id and kind = :kind and checked_values = :values "
                        + condition + " order by checked_at desc, id desc limit 1")
                .param("id", configurationId)
                .param("kind", kind.name())
                .param("values", values)
                .query(this::read)
                .optional();
    }

    private ConnectionCheck read(ResultSet row, int at) throws SQLException {
        var failingSince = row.getObject("failing_since", OffsetDateTime.class);
        return new ConnectionCheck(
                row.getLong("configuration_id"),
                CheckKind.valueOf(row.getString("kind")),
                new CheckTarget(row.getObject("draft_version", Long.class), row.getObject("revision", Integer.class)),
                row.getString("checked_values"),
                CheckOutcome.valueOf(row.getString("outcome")),
                json.readValue(row.getString("steps"), new TypeReference<List<CheckStep>>() {}),
                failingSince == null ? null : failingSince.toInstant(),
                Duration.ofMillis(row.getLong("took_millis")),
                row.getObject("checked_at", OffsetDateTime.class).toInstant(),
                new Actor(
                        Actor.Kind.valueOf(row.getString("actor_kind")),
                        row.getString("actor_subject"),
                        row.getString("actor_name"),
                        row.getString("acting_client")));
    }
}
