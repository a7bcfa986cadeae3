package partnerportal.configuration.domain;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import partnerportal.access.Visibility;
import partnerportal.shell.PageToken;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The published configurations as machines read them: whole, in one statement, and only what the asker may see. */
@Repository
public class PublishedQueries {

    private static final String SELECT = """
            select p.id, p.revision, p.created_at, p.updated_at, v.snapshot, %s as sort_key
            from partner_configurations p
            join configuration_rows r on r.id = p.id
            join configuration_revisions v on v.configuration_id = p.id and v.number = p.revision
            """;

    private final JdbcClient jdbc;

    PublishedQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param next where the list goes on, null at its end */
    public record Page(
            List<PublishedState> states, @Nullable PageToken next) {}

    private record Row(PublishedState state, String sortKey) {}

    public Optional<PublishedState> find(long id, Visibility visible) {
        return one(new PublishedConditions(visible).add("p.id = :id", "id", id));
    }

    public Optional<PublishedState> findByExpressPartner(String expressPartnerId, Visibility visible) {
        return one(new PublishedConditions(visible)
                .add("p.express_partner_id = :expressPartnerId", "expressPartnerId", expressPartnerId));
    }

    /**
     * @param openSourcesOnly whether sources for Redox only are unknown to whoever asks
     * @param after the token of the page before, from {@link PublishedOrder#readToken}; null for the first page
     */
    public Page list(
            PublishedFilter filter,
            PublishedOrder order,
            Visibility visible,
            boolean openSourcesOnly,
            @Nullable PageToken after,
            int size) {
        var conditions = new PublishedConditions(visible).add(filter, openSourcesOnly);
        if (after != null) {
            conditions.add(order.condition(), Map.of("lastKey", after.keys().getFirst(), "lastId", after.number(1)));
        }
        var rows = jdbc.sql(SELECT.formatted(order.keyColumn()) + conditions.where() + "\n" + order.orderBy()
                        + " limit :most")
                .params(conditions.parameters())
                .param("most", size + 1)
                .query((row, at) -> new Row(read(row), row.getString("sort_key")))
                .list();
        var shown = rows.stream().limit(size).toList();
        return new Page(
                shown.stream().map(Row::state).toList(), rows.size() > size ? next(shown.getLast(), order) : null);
    }

    private static PageToken next(Row last, PublishedOrder order) {
        return order.tokenAfter(last.sortKey(), last.state().id());
    }

    private Optional<PublishedState> one(PublishedConditions conditions) {
        return jdbc.sql(SELECT.formatted("p.name") + conditions.where())
                .params(conditions.parameters())
                .query((row, at) -> read(row))
                .optional();
    }

    private static PublishedState read(ResultSet row) throws SQLException {
        return new PublishedState(
                row.getLong("id"),
                row.getInt("revision"),
                ConfigurationSnapshot.fromJson(row.getString("snapshot")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
