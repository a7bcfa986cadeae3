package partnerportal.association;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import partnerportal.association.domain.AssociationFilter;
import partnerportal.association.domain.AssociationQueries;
import partnerportal.shared.Actor;

import java.time.Instant;
import java.time.LocalDate;

import static org.assertj.core.api.Assertions.assertThat;

/** How associations are read when there are many: by index, never the whole table. */
class AssociationReadsIT {

    private static final int MANY = 50_000;
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    private static AssociationDatabase database;
    private static AssociationQueries queries;
    private static long partner;

    @BeforeAll
    static void fill() {
        database = new AssociationDatabase();
        queries = database.queries();
        partner = database.partner();
        long backfill = 0;
        for (long owner : new long[] {partner, database.partner()}) {
            long run = ++backfill;
            database.transaction.executeWithoutResult(status -> {
                database.batches().stage(database.jdbc);
                database.jdbc.sql("""
                        insert into staged_associations
                        select n, date '2026-01-01' + n % 300, 'ADD', 'BACKFILL', 'M-' || n, 12.25, 'gate'
                        from generate_series(1, :many) n
                        """).param("many", MANY).update();
                var batch = new AssociationBatch(run, owner, "weights-1", Instant.EPOCH);
                database.batches().apply(database.jdbc, batch, Actor.system("Backfill"));
            });
        }
        database.analyze();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void ofACareRequest() {
        assertReadBy(
                "associations_care_request", () -> queries.page(AssociationFilter.ofCareRequest(77, null), 25, null));
        assertReadBy("associations_care_request", () -> database.associations().between(77, partner));
        assertReadBy("associations_care_request", () -> database.associations().of(77));
    }

    @Test
    void ofAPartnerByDayAndPageByPage() {
        assertReadBy("associations_partner_day", () -> {
            var first = queries.page(ofPartner(null, null), 25, null);
            var second = queries.page(ofPartner(null, null), 25, first.next());
            assertThat(second.associations()).hasSize(25).doesNotContainAnyElementsOf(first.associations());
            assertThat(queries.page(ofPartner(null, null), 25, second.previous()))
                    .isEqualTo(first);
        });
        assertReadBy(
                "associations_partner_day",
                () -> assertThat(queries.page(ofPartner(DAY, DAY), 200, null).associations())
                        .hasSize(167));
    }

    @Test
    void ofABackfill() {
        assertReadBy(
                "associations_backfill",
                () -> assertThat(database.batches().changes(1, 25_000, 100)).hasSize(100));
    }

    @Test
    void standingsThatHoldByDay() {
        assertReadBy(
                "associations_current_day",
                () -> assertThat(database.jdbc
                                .sql("""
                                select count(*) from association_standings
                                where partner_id = :partner and current and day = :day
                                """)
                                .param("partner", partner)
                                .param("day", DAY)
                                .query(Long.class)
                                .single())
                        .isEqualTo(167));
    }

    private static AssociationFilter ofPartner(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new AssociationFilter(null, partner, null, null, null, from, to);
    }

    /** Asks the server what the transaction scanned. */
    private static void assertReadBy(String index, Runnable reading) {
        var scans = database.transaction.execute(ignored -> {
            reading.run();
            return database.jdbc.sql("""
                            select pg_stat_get_xact_numscans('associations'::regclass) as of_table,
                              pg_stat_get_xact_numscans(:index::regclass) as of_index
                            """).param("index", index).query().singleRow();
        });
        assertThat(scans).as("scans when read by %s", index).containsEntry("of_table", 0L);
        assertThat(scans)
                .extractingByKey("of_index", InstanceOfAssertFactories.LONG)
                .isPositive();
    }
}
