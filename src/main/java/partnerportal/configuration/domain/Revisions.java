package partnerportal.configuration.domain;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import partnerportal.shared.Actor;
import partnerportal.shared.Cause;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every published state of every configuration; added to, never changed. */
@Repository
public class Revisions {

    private static final String COLUMNS = """
            select configuration_id, number, snapshot, actor_kind, actor_subject, actor_name, acting_client,
                contributors, cause, reason, published_at
            from configuration_revisions
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final JsonMapper json;
    private final RevisionReferences references;

    Revisions(JdbcClient jdbc, NamedParameterJdbcOperations batches, JsonMapper json, RevisionReferences references) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
        this.references = references;
    }

    public Optional<Revision> find(long configurationId, int number) {
        return jdbc.sql(COLUMNS + "where configuration_id = :id and number = :number")
                .param("id", configurationId)
                .param("number", number)
                .query(this::read)
                .optional();
    }

    /** The states with these numbers, by configuration. */
    public Map<Long, ConfigurationSnapshot> snapshots(Map<Long, Integer> numbers) {
        var ids = List.copyOf(numbers.keySet());
        var found = new HashMap<Long, ConfigurationSnapshot>();
        jdbc.sql("""
                select r.configuration_id, r.snapshot from configuration_revisions r
                join unnest(:ids::bigint[], :numbers::int[]) as w (id, number)
                  on w.id = r.configuration_id and w.number = r.number
                """)
                .param("ids", ids.toArray(Long[]::new))
                .param("numbers", ids.stream().map(numbers::get).toArray(Integer[]::new))
                .query(row -> {
                    var snapshot = ConfigurationSnapshot.fromJson(row.getString("snapshot"));
                    found.put(row.getLong("configuration_id"), snapshot);
                });
        return found;
    }

    /** The state that was published at a past moment; empty when it was not published yet. */
    public Optional<Revision> at(long configurationId, Instant moment) {
        return jdbc.sql(COLUMNS + """
                where configuration_id = :id and published_at <= :moment
                order by published_at desc limit 1
                """)
                .param("id", configurationId)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query(this::read)
                .optional();
    }

    /**
     * The newest first.
     *
     * @param below only those with smaller numbers; null for the newest
     */
    public List<Revision> list(long configurationId, @Nullable Integer below, int most) {
        return jdbc.sql(COLUMNS + """
                where configuration_id = :id and number < :below
                order by number desc limit :most
                """)
                .param("id", configurationId)
                .param("below", below == null ? Integer.MAX_VALUE : below)
                .param("most", most)
                .query(this::read)
                .list();
    }

    void add(List<PartnerConfiguration> published, Submission submission) {
        var contributors = json.writeValueAsString(submission.contributors());
        var rows = published.stream()
                .map(one -> new MapSqlParameterSource()
                        .addValue("id", one.id())
                        .addValue("number", one.revision())
                        .addValue("snapshot", one.snapshot().toJson())
                        .addValue("kind", submission.actor().kind().name())
                        .addValue("subject", submission.actor().subject())
                        .addValue("name", submission.actor().name())
                        .addValue("client", submission.actor().client())
                        .addValue("contributors", contributors)
                        .addValue("cause", submission.cause().name())
                        .addValue("reason", submission.reason())
                        .addValue("at", one.updatedAt().atOffset(ZoneOffset.UTC)));
        batches.batchUpdate("""
                insert into configuration_revisions (configuration_id, number, snapshot, actor_kind, actor_subject,
                    actor_name, acting_client, contributors, cause, reason, published_at)
                values (:id, :number, :snapshot::json, :kind, :subject, :name, :client, :contributors::json, :cause,
                    :reason, :at)
                """, rows.toArray(SqlParameterSource[]::new));
        references.keep(published);
    }

    private Revision read(ResultSet row, int at) throws SQLException {
        return new Revision(
                row.getLong("configuration_id"),
                row.getInt("number"),
                ConfigurationSnapshot.fromJson(row.getString("snapshot")),
                new Actor(
                        Actor.Kind.valueOf(row.getString("actor_kind")),
                        row.getString("actor_subject"),
                        row.getString("actor_name"),
                        row.getString("acting_client")),
                json.readValue(row.getString("contributors"), new TypeReference<List<Actor>>() {}),
                Cause.valueOf(row.getString("cause")),
                row.getString("reason"),
                row.getObject("published_at", OffsetDateTime.class).toInstant());
    }
}
