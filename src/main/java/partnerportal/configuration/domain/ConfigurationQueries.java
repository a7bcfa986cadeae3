package partnerportal.configuration.domain;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import partnerportal.configuration.domain.ListOrder.Place;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The configurations as people look for them, drafts included. */
@Repository
public class ConfigurationQueries {

    /**
     * One page of a list.
     *
     * @param previous the token of the page before; null when this is the first
     * @param next the token of the page after; null when this is the last
     */
    public record Page(
            List<ListedConfiguration> rows,
            @Nullable String previous,
            @Nullable String next) {}

    private record Found(ListedConfiguration row, String nameKey) {}

    private final JdbcClient jdbc;

    ConfigurationQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A page that is empty because the list got shorter meanwhile is the first page instead.
     *
     * @param token of another page of the same list, null for the first page
     */
    public Page page(ListFilter filter, ListOrder order, int size, @Nullable String token) {
        var place = order.place(token);
        var onwards = place == null || place.onwards();
        var found = find(filter, order, size, place);
        if (found.isEmpty() && place != null) {
            return page(filter, order, size, null);
        }
        var more = found.size() > size;
        var shown = more ? found.subList(0, size) : found;
        var rows = onwards ? shown : shown.reversed();
        var before = onwards ? place != null : more;
        var after = onwards ? more : true;
        return new Page(
                rows.stream().map(Found::row).toList(),
                before ? token(order, false, rows.getFirst()) : null,
                after ? token(order, true, rows.getLast()) : null);
    }

    /** How many each tab would show, whichever is chosen. One scan, because short words go by no index. */
    public Map<ListTab, Long> counts(ListFilter filter) {
        var conditions = new ListConditions(filter);
        var counts = new EnumMap<ListTab, Long>(ListTab.class);
        Stream.of(ListTab.values()).forEach(tab -> counts.put(tab, 0L));
        jdbc.sql("select r.status as tab, count(*) as found, count(*) filter (where " + ListConditions.NEEDS_ATTENTION
                        + ") as attention from configuration_rows r\n" + conditions.where() + "group by r.status")
                .params(conditions.parameters())
                .query(row -> {
                    counts.put(ListTab.valueOf(row.getString("tab")), row.getLong("found"));
                    counts.merge(ListTab.ALL, row.getLong("found"), Long::sum);
                    counts.merge(ListTab.NEEDS_ATTENTION, row.getLong("attention"), Long::sum);
                });
        return counts;
    }

    /**
     * A live connection that fails.
     *
     * @param since the first failed check of the unbroken run
     */
    public record Failing(long id, String name, CheckKind kind, Instant since) {}

    /** Those that fail the longest first. */
    public List<Failing> failing(int most) {
        return jdbc.sql("""
                select id, name, 'SSO' as kind, sso_failing_since as since
                from configuration_rows where status = 'LIVE' and sso = 'FAILING'
                union all
                select id, name, 'REDOX', redox_failing_since
                from configuration_rows where status = 'LIVE' and redox = 'FAILING'
                order by since, id limit :most
                """)
                .param("most", most)
                .query((row, at) -> new Failing(
                        row.getLong("id"),
                        row.getString("name"),
                        CheckKind.valueOf(row.getString("kind")),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** How many live connections of the kind fail. */
    public long countFailing(CheckKind kind) {
        return jdbc.sql("select count(*) from configuration_rows where status = 'LIVE' and " + kind.slug()
                        + " = 'FAILING'")
                .query(Long.class)
                .single();
    }

    private List<Found> find(ListFilter filter, ListOrder order, int size, @Nullable Place place) {
        var conditions = new ListConditions(filter).in(filter.tab());
        var onwards = place == null || place.onwards();
        var ascending = order.ascending() == onwards;
        if (place != null) {
            conditions.add(
                    "(" + order.keyExpression() + ", r.id) " + (ascending ? ">" : "<") + " (:key, :id)",
                    Map.of("key", place.key(), "id", place.id()));
        }
        var direction = ascending ? " asc" : " desc";
        return jdbc.sql("""
                select r.id, r.status, r.name, r.express_partner_id, r.market_ids, r.service_line_ids, r.sso,
                    r.sso_failing_since, r.redox, r.redox_failing_since,
                    r.has_draft, r.draft_is_behind, r.revision, r.updated_at, lower(r.name) as name_key,
                    r.source_count, %s as names_inactive
                from configuration_rows r
                """.formatted(ListConditions.NAMES_INACTIVE) + conditions.where()
                        + "order by " + order.keyExpression() + direction + ", r.id" + direction + " limit :most")
                .params(conditions.parameters())
                .param("most", size + 1)
                .query((row, at) -> new Found(read(row), row.getString("name_key")))
                .list();
    }

    private static String token(ListOrder order, boolean onwards, Found end) {
        return order.token(onwards, end.row(), end.nameKey());
    }

    private static ListedConfiguration read(ResultSet row) throws SQLException {
        return new ListedConfiguration(
                row.getLong("id"),
                ListedConfiguration.Status.valueOf(row.getString("status")),
                row.getString("name"),
                row.getString("express_partner_id"),
                ids(row, "market_ids"),
                ids(row, "service_line_ids"),
                row.getInt("source_count"),
                connection(row, "sso"),
                connection(row, "redox"),
                row.getBoolean("has_draft"),
                row.getBoolean("draft_is_behind"),
                row.getBoolean("names_inactive"),
                row.getObject("revision", Integer.class),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    private static ConnectionState connection(ResultSet row, String column) throws SQLException {
        var failingSince = row.getObject(column + "_failing_since", OffsetDateTime.class);
        return new ConnectionState(
                Connection.valueOf(row.getString(column)), failingSince == null ? null : failingSince.toInstant());
    }

    private static List<Long> ids(ResultSet row, String column) throws SQLException {
        return Stream.of((Long[]) Objects.requireNonNull(row.getArray(column)).getArray())
                .toList();
    }
}
