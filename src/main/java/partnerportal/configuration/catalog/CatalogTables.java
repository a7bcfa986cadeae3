package partnerportal.configuration.catalog;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import partnerportal.configuration.domain.ConfigurationSnapshot;
import partnerportal.configuration.domain.DirectoryNames;
import partnerportal.configuration.domain.NamedRows;
import partnerportal.configuration.domain.PublishedState;
import partnerportal.directory.Market;
import partnerportal.directory.Partner;
import partnerportal.directory.ServiceLine;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** Reads the tables for the catalog, in the one transaction that its connection is in. */
final class CatalogTables {

    /** So that loading everything does not hold every row twice. */
    private static final int ROWS_AT_ONCE = 500;

    private final JdbcClient jdbc;

    CatalogTables(Connection connection) {
        var one = new SingleConnectionDataSource(connection, true);
        var template = new JdbcTemplate(one);
        template.setFetchSize(ROWS_AT_ONCE);
        this.jdbc = JdbcClient.create(template);
    }

    /** The state after all that is committed, made from an earlier one. */
    CatalogState readOn(CatalogState from) {
        var counter = counter();
        // A number smaller than before: the database was put back to an earlier state, and numbers are given anew.
        var base = counter.number() < from.number() ? CatalogState.empty() : from;
        var changed = changedAfter(base.number());
        var state = base.with(changed, counter.number());
        return knowsDirectory(state, changed, counter) ? state : state.with(directory(), counter.directoryNumber());
    }

    private record Counter(long number, long directoryNumber) {}

    private Counter counter() {
        return jdbc.sql("select number, directory_number from change_counter")
                .query((row, at) -> new Counter(row.getLong(1), row.getLong(2)))
                .single();
    }

    private List<CatalogEntry> changedAfter(long number) {
        return jdbc.sql("""
                select c.change_number, p.id, p.revision, p.created_at, p.updated_at, v.snapshot
                from configuration_changes c
                join partner_configurations p on p.id = c.configuration_id
                join configuration_revisions v on v.configuration_id = p.id and v.number = p.revision
                where c.change_number > :number
                """)
                .param("number", number)
                .query((row, at) -> entry(row))
                .list();
    }

    private static CatalogEntry entry(ResultSet row) throws SQLException {
        return CatalogEntry.of(
                row.getLong("change_number"),
                new PublishedState(
                        row.getLong("id"),
                        row.getInt("revision"),
                        ConfigurationSnapshot.fromJson(row.getString("snapshot")),
                        moment(row, "created_at"),
                        moment(row, "updated_at")));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static boolean knowsDirectory(CatalogState state, List<CatalogEntry> changed, Counter counter) {
        return state.directoryNumber() == counter.directoryNumber()
                && changed.stream()
                        .map(entry -> DirectoryNames.in(entry.state().snapshot().settings()))
                        .allMatch(state.directory()::hasAll);
    }

    private NamedRows directory() {
        return new NamedRows(markets(), partners(), serviceLines());
    }

    private Map<Long, Market> markets() {
        var rows = jdbc.sql("select external_market_id, name, short_name, time_zone, active from directory_markets")
                .query((row, at) -> new Market(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        ZoneId.of(row.getString(4)),
                        row.getBoolean(5)))
                .list();
        return byId(rows, Market::externalMarketId);
    }

    private Map<Long, Partner> partners() {
        var rows = jdbc.sql("select id, station_channel_item_id, display_name, active from directory_partners")
                .query((row, at) -> new Partner(row.getLong(1), row.getLong(2), row.getString(3), row.getBoolean(4)))
                .list();
        return byId(rows, Partner::id);
    }

    private Map<Long, ServiceLine> serviceLines() {
        var rows = jdbc.sql("""
                select id, external_id, name, allow_bypass_risk_stratification, genesys_email, active
                from directory_service_lines
                """)
                .query((row, at) -> new ServiceLine(
                        row.getLong(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getBoolean(4),
                        row.getString(5),
                        row.getBoolean(6)))
                .list();
        return byId(rows, ServiceLine::id);
    }

    private static <R> Map<Long, R> byId(List<R> rows, ToLongFunction<R> id) {
        var all = HashMap.<Long, R>newHashMap(rows.size());
        rows.forEach(row -> all.put(id.applyAsLong(row), row));
        return all;
    }
}
