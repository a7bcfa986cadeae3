package partnerportal.configuration.domain;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Published configurations as they are now, many in one statement: their newest revision says what their tables say. */
@Repository
public class LatestConfigurations {

    private static final String SELECT = """
            select p.id, p.version, p.revision, p.deactivated_at, p.created_at, p.updated_at, v.snapshot
            from partner_configurations p
            join configuration_revisions v on v.configuration_id = p.id and v.number = p.revision
            """;

    private final JdbcClient jdbc;

    LatestConfigurations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By id; those of the ids that were ever published. */
    public Map<Long, PartnerConfiguration> find(Collection<Long> ids) {
        return jdbc
                .sql(SELECT + "where p.id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query(LatestConfigurations::read)
                .stream()
                .collect(Collectors.toMap(PartnerConfiguration::id, Function.identity()));
    }

    /** Every one that was ever published, a part at a time, by id. */
    public List<PartnerConfiguration> page(long afterId, int most) {
        return jdbc.sql(SELECT + "where p.id > :after order by p.id limit :most")
                .param("after", afterId)
                .param("most", most)
                .query(LatestConfigurations::read)
                .list();
    }

    public Map<String, Long> idsByExpressPartnerId(Collection<String> expressPartnerIds) {
        return ids("express_partner_id", expressPartnerIds).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, found -> found.getValue().getFirst()));
    }

    /** Several configurations may have the same source at Redox. */
    public Map<String, List<Long>> idsByRedoxSourceId(Collection<String> redoxSourceIds) {
        return ids("redox_source_id", redoxSourceIds);
    }

    /** Keeps everyone else from changing them until the transaction ends. */
    void lock(Collection<Long> ids) {
        jdbc.sql("select id from partner_configurations where id = any(:ids) order by id for update")
                .param("ids", ids.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    /** The ids of the next new configurations, see {@link PartnerConfigurations#nextId}. */
    List<Long> nextIds(int count) {
        return jdbc.sql("""
                select nextval(pg_get_serial_sequence('partner_configurations', 'id')) from generate_series(1, :count)
                """)
                .param("count", count)
                .query((row, at) -> row.getLong(1))
                .list();
    }

    private Map<String, List<Long>> ids(String column, Collection<String> keys) {
        var found = new HashMap<String, List<Long>>();
        jdbc.sql("""
                select %1$s as key, array_agg(id order by id) as ids from partner_configurations
                where %1$s = any(:keys) group by 1
                """.formatted(column))
                .param("keys", keys.toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString("key"), List.of((Long[])
                            row.getArray("ids").getArray()));
                });
        return found;
    }

    private static PartnerConfiguration read(ResultSet row, int at) throws SQLException {
        var snapshot = ConfigurationSnapshot.fromJson(row.getString("snapshot"));
        return new PartnerConfiguration(
                row.getLong("id"),
                row.getLong("version"),
                snapshot.settings(),
                row.getInt("revision"),
                snapshot.deactivatedAt(),
                moment(row, "created_at"),
                moment(row, "updated_at"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
