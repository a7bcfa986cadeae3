package partnerportal.backfill.runs;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.local.LocalPostgres;
import partnerportal.local.PortalTest;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Whatever names a run names one that there is. */
@PortalTest
class BackfillReferencesIT {

    private static final String REPORT_SPEAKS = "The report that is written with the list has the foreign key";
    private static final String MODULE_BELOW =
            "Runs are not known to the module below, commits write thousands of rows, and no run is ever deleted";

    /** Columns that name a run without a foreign key, each with the reason. */
    private static final Map<String, String> WITHOUT_KEY = Map.of(
            "eligible_people.backfill_id", REPORT_SPEAKS,
            "backfill_row_problems.backfill_id", REPORT_SPEAKS,
            "eligible_keys.backfill_id", REPORT_SPEAKS,
            "associations.backfill_id", MODULE_BELOW,
            "associations.ended_backfill_id", MODULE_BELOW,
            "associations.undone_backfill_id", MODULE_BELOW);

    @Autowired
    JdbcClient jdbc;

    @Test
    void reportIsOfARunThatThereIs() {
        assertThatThrownBy(() -> jdbc.sql("insert into eligibility_reports values (999999999, 0, '{}')")
                        .update())
                .hasMessageContaining("eligibility_reports_backfill");
    }

    @Test
    void noRunIsEverDeleted() {
        var id = RunForTests.of(jdbc).in(BackfillState.CANCELLED).add(jdbc);
        assertThatThrownBy(() ->
                        jdbc.sql("delete from backfills where id = ?").param(id).update())
                .hasRootCauseMessage("ERROR: permission denied for table backfills");
    }

    @Test
    void everythingThatNamesARunHasAForeignKeyOrAReason(@Autowired LocalPostgres postgres) {
        var columns = JdbcClient.create(postgres.asOwner())
                .sql("""
                select c.relname || '.' || a.attname from pg_class c
                join pg_attribute a on a.attrelid = c.oid and not a.attisdropped and a.attname ~ '(^|_)backfill_id$'
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                  and c.relname !~ '_[0-9]+_[0-9]+$'
                  and not exists (select from pg_constraint f
                    where f.contype = 'f' and f.conrelid = c.oid and a.attnum = any (f.conkey)
                      and f.confrelid in ('backfills'::regclass, 'backfill_results'::regclass))
                """)
                .query((row, at) -> String.valueOf(row.getString(1)))
                .list();
        assertThat(columns).containsExactlyInAnyOrderElementsOf(WITHOUT_KEY.keySet());
    }
}
