package partnerportal.configuration.domain;

import org.jspecify.annotations.Nullable;
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
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** Both connections of each, as {@link #state} tells of one; asks once for all of them. */
    Map<Long, Map<CheckKind, ConnectionState>> states(Map<Long, Settings> settingsById) {
        var last = lastConclusive(settingsById).stream()
                .collect(Collectors.groupingBy(
                        ConnectionCheck::configurationId,
                        Collectors.toMap(ConnectionCheck::kind, Function.identity())));
        return settingsById.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> states(one.getValue(), last.getOrDefault(one.getKey(), Map.of()))));
    }

    private static Map<CheckKind, ConnectionState> states(Settings settings, Map<CheckKind, ConnectionCheck> last) {
        return Stream.of(CheckKind.values())
                .collect(Collectors.toMap(
                        Function.identity(), kind -> ConnectionState.of(kind.bySettings(settings), last.get(kind))));
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

    /** What {@link #lastConclusive(long, CheckKind, String)} finds for each connection that a check tells more of. */
    private List<ConnectionCheck> lastConclusive(Map<Long, Settings> settingsById) {
        record Asked(long id, CheckKind kind, @Nullable String values) {}
        var asked = settingsById.entrySet().stream()
                .flatMap(one -> Stream.of(CheckKind.values())
                        .filter(kind -> kind.bySettings(one.getValue()) == Connection.NOT_VERIFIED)
                        .map(kind -> new Asked(one.getKey(), kind, kind.values(one.getValue()))))
                .toList();
        return jdbc.sql("""
                select last.* from unnest(:ids::bigint[], :kinds::text[], :values::text[]) as asked (id, kind, checked_values)
                cross join lateral (
                """ + COLUMNS + """
                where configuration_id = asked.id and kind = asked.kind and checked_values = asked.checked_values
                  and outcome <> 'NOT_CHECKED'
                order by checked_at desc, id desc limit 1) last
                """)
                .param("ids", asked.stream().map(Asked::id).toArray(Long[]::new))
                .param("kinds", asked.stream().map(one -> one.kind().name()).toArray(String[]::new))
                .param("values", asked.stream().map(Asked::values).toArray(String[]::new))
                .query(this::read)
                .list();
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
