package partnerportal.configuration.domain;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import partnerportal.access.Visibility;
import partnerportal.local.LocalPostgres;
import partnerportal.local.PortalTest;

import java.util.Arrays;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** What the list does with 50,000 configurations; its figures are printed, how it reads them is asserted. */
@PortalTest
@TestInstance(Lifecycle.PER_CLASS)
class ListSpeedIT {

    private static final int ROWS = 50_000;
    private static final int ROUNDS = 20;

    @Autowired
    ConfigurationQueries queries;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    LocalPostgres postgres;

    JdbcClient owner;

    @BeforeAll
    void fill() {
        owner = JdbcClient.create(postgres.asOwner());
        owner.sql("""
                insert into configuration_rows (id, status, express_partner_id, name, search, market_ids, service_line_ids,
                    partner_ids, facility_codes, used_market_ids, used_service_line_ids, used_partner_ids, source_count, sso, redox, has_draft, draft_is_behind, revision, updated_at)
                select -n, case when n % 10 = 0 then 'DRAFT' else 'LIVE' end, 'generated-' || n, name, lower(name) || e'\\ngenerated-' || n
                      || e'\\nf' || n, array[n % 30, n % 29 + 1, n % 7]::bigint[], array[n % 8, n % 5]::bigint[],
                    array[n % 60]::bigint[], array['F' || n], '{}', '{}', '{}', 3, 'NOT_VERIFIED', 'NOT_USED', n % 9 = 0, false,
                    case when n % 10 = 0 then null else 1 end, timestamptz '2026-10-01' + n * interval '1 minute'
                from (select n, initcap(left(md5(n::text), 6)) || ' Health ' || n as name from generate_series(1, :rows) n) generated
                """).param("rows", ROWS).update();
        owner.sql("vacuum analyze configuration_rows").update();
    }

    @AfterAll
    void empty() {
        owner.sql("delete from configuration_rows where id < 0").update();
        owner.sql("vacuum analyze configuration_rows").update();
    }

    @Test
    void searchGoesByTheTrigramIndex() {
        var filter = all().with("health 4711");
        assertReadBy("configuration_rows_search", () -> {
            assertThat(queries.page(filter, ListOrder.UPDATED_DESCENDING, 25, null)
                            .rows())
                    .isNotEmpty();
            queries.counts(filter);
        });
    }

    @Test
    void pagesGoByTheIndexOfTheirOrder() {
        for (var order : ListOrder.values()) {
            var index = order.column().equals("name") ? "configuration_rows_name" : "configuration_rows_updated_at";
            assertReadBy(index, () -> {
                var page = queries.page(all(), order, 25, null);
                queries.page(all(), order, 25, page.next());
            });
        }
    }

    /** Asks the server what the transaction scanned: the index, and never the whole table. */
    private void assertReadBy(String index, Runnable reading) {
        var scans = transactions.execute(ignored -> {
            reading.run();
            return jdbc.sql("""
                    select pg_stat_get_xact_numscans('configuration_rows'::regclass) as of_table,
                        pg_stat_get_xact_numscans(:index::regclass) as of_index
                    """).param("index", index).query().singleRow();
        });
        assertThat(scans).as("scans when read by %s", index).containsEntry("of_table", 0L);
        assertThat(scans)
                .extractingByKey("of_index", InstanceOfAssertFactories.LONG)
                .isPositive();
    }

    @Test
    void tellsHowLongAPageTakes() {
        for (var words : List.of("", "h", "he", "health 4", "4711", "no such thing")) {
            var filter = all().with(words);
            tell("page '" + words + "'", () -> queries.page(filter, ListOrder.UPDATED_DESCENDING, 25, null));
            tell("counts '" + words + "'", () -> queries.counts(filter));
        }
        var attention =
                new ListFilter(new Visibility.Everything(), null, ListTab.NEEDS_ATTENTION, null, null, null, null);
        tell("needs attention", () -> queries.page(attention, ListOrder.NAME, 25, null));
        var market = new ListFilter(new Visibility.Everything(), null, ListTab.LIVE, 17L, null, null, null);
        tell("one market", () -> queries.page(market, ListOrder.NAME, 25, null));
        assertThat(queries.counts(all()).get(ListTab.ALL)).isGreaterThanOrEqualTo(ROWS);
    }

    private static ListFilter all() {
        return ListFilter.of(new Visibility.Everything());
    }

    private static void tell(String what, Runnable work) {
        var nanos = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            var start = System.nanoTime();
            work.run();
            nanos[round] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        LoggerFactory.getLogger(ListSpeedIT.class)
                .info(
                        "{}: median {} ms, p95 {} ms",
                        what,
                        nanos[ROUNDS / 2] / 100_000 / 10.0,
                        nanos[ROUNDS * 95 / 100] / 100_000 / 10.0);
    }
}
