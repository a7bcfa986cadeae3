package partnerportal.backfill.eligible;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import partnerportal.local.LocalPostgres;
import partnerportal.local.PortalTest;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The tables and functions behind lists, asked directly. */
@PortalTest
class EligibilityTablesIT {

    private static final String FILE = """
            given_name,family_name,birth_date,ssn
            Ada,Lindqvist,1980-02-29,123-45-6789
            """;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LocalPostgres postgres;

    @Autowired
    EligibleLists lists;

    private long run;
    private ListsForTests forTests;

    @BeforeEach
    void prepare(@Autowired PlatformTransactionManager transactions) {
        forTests = new ListsForTests(lists, transactions);
        run = ListsForTests.run(jdbc);
    }

    @AfterEach
    void leaveNothing() {
        lists.drop(run);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            row_number = 0                | eligible_people_row_number_positive
            line = 1                      | eligible_people_line_after_header
            given_name = ''               | eligible_people_given_name_present
            family_name = ''              | eligible_people_family_name_present
            zip = '2139'                  | eligible_people_zip_form
            ssn_last_four = '123456789'   | eligible_people_only_last_four
            eligible_until = '2025-12-31' | eligible_people_ends_after_it_begins
            backfill_id = 1               | of_run
            birth_date = null             | birth_date
            """)
    void peopleKeepTheRules(String change, String rule) {
        forTests.load(run, 3, FILE);
        var owner = JdbcClient.create(postgres.asOwner());
        owner.sql("update eligible_people_%d_3 set eligible_from = '2026-01-01'".formatted(run))
                .update();
        assertThatThrownBy(() -> owner.sql("update eligible_people_%d_3 set %s".formatted(run, change))
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining(rule);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            row_number = 0             | backfill_row_problems_row_number_positive
            number = 0                 | backfill_row_problems_number_positive
            line = 1                   | backfill_row_problems_line_after_header
            column_name = 'Ada Lovely' | backfill_row_problems_column_form
            code = 'what a mess'       | backfill_row_problems_code_form
            masked = repeat('x', 41)   | backfill_row_problems_masked_short
            """)
    void problemsKeepTheRules(String change, String rule) {
        forTests.load(run, 3, FILE + "Ben,Okafor,,\n");
        var owner = JdbcClient.create(postgres.asOwner());
        assertThatThrownBy(() -> owner.sql("update backfill_row_problems_%d_3 set %s".formatted(run, change))
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining(rule);
    }

    @Test
    void attachedListCannotBeChangedByTheApplication() {
        forTests.attached(run, FILE);
        for (var change : List.of(
                "insert into eligible_people_%d_1 select * from eligible_people_%d_1",
                "update eligible_people_%d_1 set zip = null where %d > 0",
                "delete from eligible_people_%d_1 where %d > 0",
                "delete from eligible_people where backfill_id = %d and %d > 0",
                "drop table eligible_people_%d_1 -- %d")) {
            assertThatThrownBy(() -> jdbc.sql(change.formatted(run, run)).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class);
        }
        assertThat(lists.find(run, 1)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select open_eligible_list(0, 1)",
                "select open_eligible_list(-5, 1)",
                "select open_eligible_list(null, 1)",
                "select open_eligible_list(5, -1)",
                "select open_eligible_list(5, null)",
                "select attach_eligible_list(0, 1, true)",
                "select finish_eligible_list(null, 1)",
                "select drop_eligible_list(-1)"
            })
    void functionsTakeOnlyRunsAndEpochs(String call) {
        assertThatThrownBy(() -> jdbc.sql(call).query((row, at) -> true).list())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("A run has a positive number");
    }

    @Test
    void functionsAreForTheApplicationAlone() {
        var superuser = JdbcClient.create(postgres.asSuperuser());
        var open = superuser.sql("""
                select p.proname from pg_proc p
                where p.pronamespace = 'public'::regnamespace and p.proname like '%eligible_list%'
                  and exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee = 0)
                """).query(String.class).list();
        assertThat(open).isEmpty();
        var unpinned = superuser.sql("""
                select p.proname from pg_proc p
                where p.pronamespace = 'public'::regnamespace and p.prosecdef
                  and not exists (select from unnest(p.proconfig) c where c = 'search_path=pg_catalog, pg_temp')
                """).query(String.class).list();
        assertThat(unpinned).isEmpty();
    }

    @Test
    void newerEpochRemovesWhatAnOlderOneLeft() {
        forTests.load(run, 1, FILE);
        forTests.load(run, 2, FILE);
        assertThat(tables()).hasSize(2).allMatch(name -> name.endsWith("_2"));
    }

    @Test
    void loaderOfAnOlderEpochIsRefused() {
        forTests.load(run, 2, FILE);
        assertThatThrownBy(() -> forTests.load(run, 1, FILE))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("was taken over");
        assertThat(tables()).hasSize(2).allMatch(name -> name.endsWith("_2"));
    }

    @Test
    void loadIsRepeatedInTheSameEpoch() {
        forTests.load(run, 1, FILE);
        forTests.attach(forTests.load(run, 1, FILE + "Ben,Okafor,1975-12-01,\n"));
        assertThat(forTests.people(run)).hasSize(2);
    }

    @Test
    void attachedListIsReplacedByNobody() {
        forTests.attached(run, FILE);
        assertThatThrownBy(() -> forTests.load(run, 2, FILE)).hasMessageContaining("has its list already");
        assertThat(forTests.people(run)).hasSize(1);
    }

    @Test
    void olderLoaderCannotAttachBesideTheNewer() {
        var old = forTests.load(run, 1, FILE);
        forTests.attach(forTests.load(run, 2, FILE));
        assertThatThrownBy(() -> forTests.attach(old)).isInstanceOf(DataAccessException.class);
        assertThat(tables()).hasSize(2).allMatch(name -> name.endsWith("_2"));
    }

    @Test
    void frozenLoaderDoesNotHoldUpTheNewerForLong() throws SQLException {
        forTests.load(run, 1, FILE);
        try (var frozen = inTheMiddleOfLoading("eligible_people_" + run + "_1")) {
            long start = System.nanoTime();
            forTests.attach(forTests.load(run, 2, FILE));
            assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
            assertThat(forTests.people(run)).hasSize(1);
            frozen.rollback();
        }
        assertThat(tables()).anyMatch(name -> name.endsWith("_1"));
        lists.drop(run);
        assertThat(tables()).isEmpty();
    }

    @Test
    void attachIsTakenBackWithTheCallersTransaction(@Autowired PlatformTransactionManager transactions) {
        var loaded = forTests.load(run, 1, FILE);
        assertThatThrownBy(() -> new org.springframework.transaction.support.TransactionTemplate(transactions)
                        .executeWithoutResult(status -> {
                            lists.attach(loaded);
                            throw new IllegalStateException("The fence refused.");
                        }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(lists.exists(run)).isFalse();
        assertThat(lists.report(run)).isEmpty();
        forTests.attach(loaded);
        assertThat(lists.exists(run)).isTrue();
    }

    @Test
    void anotherRunsListStaysWhenOneIsDropped() {
        long other = ListsForTests.run(jdbc);
        forTests.attached(run, FILE);
        forTests.attached(other, FILE);
        lists.drop(run);
        assertThat(forTests.people(other)).hasSize(1);
        lists.drop(other);
    }

    /** Its lock would be in the way of attaching and dropping for a second, and there is nothing for it to do. */
    @Test
    void vacuumStaysAwayByItself() {
        forTests.attached(run, FILE);
        assertThat(JdbcClient.create(postgres.asSuperuser())
                        .sql("""
                        select count(*) from pg_class
                        where relname ~ '_%d_1$' and 'autovacuum_enabled=off' = any(reloptions)
                        """.formatted(run))
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void tablesSurviveACrash() {
        forTests.attached(run, FILE);
        assertThat(JdbcClient.create(postgres.asSuperuser())
                        .sql("select relpersistence::text from pg_class where relname = 'eligible_people_%d_1'"
                                .formatted(run))
                        .query(String.class)
                        .single())
                .isEqualTo("p");
    }

    private List<@Nullable String> tables() {
        return jdbc.sql("select name from eligible_list_tables(?)")
                .param(run)
                .query(String.class)
                .list();
    }

    /** A connection that has written to the table and does not go on. */
    private Connection inTheMiddleOfLoading(String table) throws SQLException {
        var connection = postgres.asApplication().getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("insert into " + table
                    + " select backfill_id, 77, 77, given_name, middle_name, family_name, suffix, "
                    + "birth_date, sex, zip, street, phone, ssn_last_four, member_id, eligible_from, eligible_until from "
                    + table);
        }
        return connection;
    }
}
