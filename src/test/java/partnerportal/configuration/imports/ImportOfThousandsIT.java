package partnerportal.configuration.imports;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.configuration.domain.ConfigurationsForTests;
import partnerportal.configuration.imports.ImportRecords.Show;
import partnerportal.configuration.imports.file.Layout;
import partnerportal.local.LocalPostgres;
import partnerportal.local.PortalTest;
import partnerportal.shared.Actor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** Five thousand records, a hundred of them bad: planned, applied, applied again, undone. */
@PortalTest
class ImportOfThousandsIT {

    private static final int RECORDS = 5_000;
    private static final int STORED = 2_000;
    private static final int BAD = 100;
    private static final Actor DANA = ConfigurationsForTests.DANA;

    @Autowired
    ImportConfigurations importing;

    @Autowired
    ReverseImport reversing;

    @Autowired
    ImportRecords records;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LocalPostgres postgres;

    JdbcClient owner;

    StoreFiles files;

    @BeforeEach
    void prepare() {
        files = new StoreFiles(jdbc);
        owner = JdbcClient.create(postgres.asOwner());
    }

    @Test
    void isPlannedAppliedOnceAndUndone() {
        var prefix = StoreFiles.unique();
        applied(
                importing.plan(DANA, Layout.EXPRESS, "stored.json", files.expressWithGaps(prefix, STORED), null),
                false);
        var before = live();
        var idsBefore = ids(prefix);

        var file = files.expressWithBad(prefix, RECORDS, BAD);
        var plan = timed("plan", () -> importing.plan(DANA, Layout.EXPRESS, "express.json", file, null));
        assertThat(importing.find(plan).counts()).isEqualTo(new Counts(RECORDS - STORED - BAD, STORED, 0, BAD, 0));
        var bad = records.page(plan, Show.INVALID, 0, RECORDS);
        assertThat(bad).hasSize(BAD).allSatisfy(record -> {
            assertThat(record.place()).startsWith("line ");
            assertThat(record.problems()).isNotEmpty().allSatisfy(problem -> {
                assertThat(problem.place()).startsWith("line ");
                assertThat(problem.field()).isNotEmpty();
                assertThat(problem.reason()).isNotEmpty();
            });
        });
        assertThat(live()).isEqualTo(before);

        timed("apply", () -> applied(plan, true));
        assertThat(live()).hasSize(before.size() + RECORDS - STORED - BAD).isNotEqualTo(before);
        assertThat(tornRevisions()).isEmpty();
        var idsBetween = ids(prefix);
        assertThat(applied(plan, true).applied()).isEqualTo(importing.find(plan).applied());

        var again = importing.plan(DANA, Layout.EXPRESS, "express.json", file, null);
        assertThat(importing.find(again).counts()).isEqualTo(new Counts(0, 0, RECORDS - BAD, BAD, 0));

        timed("undo", () -> reversing.reverse(DANA, plan));
        assertThat(live()).isEqualTo(before);
        var stayed = new HashMap<>(idsBefore);
        stayed.keySet().retainAll(idsBetween.keySet());
        assertThat(stayed.size()).isPositive().isLessThan(idsBefore.size());
        var stored = idsBefore.keySet().stream().map(ImportOfThousandsIT::owner).collect(Collectors.toSet());
        assertThat(idsBetween.keySet())
                .anyMatch(child -> stored.contains(owner(child)) && !idsBefore.containsKey(child));
        assertThat(ids(prefix)).containsAllEntriesOf(stayed).containsOnlyKeys(idsBefore.keySet());
        assertThat(tornRevisions()).isEmpty();
        assertThat(deactivated(prefix)).isEqualTo(RECORDS - STORED - BAD);
        assertThat(reversing.reverse(DANA, plan).reversed()).isNotNull();
    }

    private ConfigurationImport applied(long id, boolean leavingOut) {
        return importing.apply(DANA, id, importing.find(id).planHash(), leavingOut);
    }

    private long deactivated(String prefix) {
        return jdbc.sql("""
                select count(*) from partner_configurations
                where express_partner_id like :prefix || '%' and deactivated_at is not null
                """).param("prefix", prefix).query(Long.class).single();
    }

    /** Every live configuration as the tables have it, without what counts its changes and without the rows' ids. */
    private List<String> live() {
        owner.sql("analyze").update();
        return owner.sql("""
                select (to_jsonb(p) - 'version' - 'revision' - 'updated_at')::text || coalesce((
                    select string_agg(m.market_id || ':' || l.service_line_id || ':' || coalesce(l.redox_partner_id, 0), ','
                        order by m.market_id, l.service_line_id)
                    from configuration_markets m join configuration_service_lines l on l.configuration_market_id = m.id
                    where m.configuration_id = p.id), '') || (
                    select string_agg(s.partner_id || ':' || coalesce(s.facility_code, '') || ':' || s.redox_only, ','
                        order by s.partner_id, s.facility_code)
                    from configuration_sources s where s.configuration_id = p.id)
                from partner_configurations p where deactivated_at is null order by p.id
                """).query((row, at) -> row.getString(1)).list();
    }

    private static String owner(String child) {
        return child.split(" ", 3)[1];
    }

    /** The rows' ids of markets, service lines and sources of the live ones, by what they are to people. */
    private Map<String, Long> ids(String prefix) {
        var ids = new HashMap<String, Long>();
        owner.sql("""
                with live as (
                  select id from partner_configurations
                  where express_partner_id like :prefix || '%' and deactivated_at is null
                )
                select 'market ' || m.configuration_id || ' ' || m.market_id as child, m.id
                from configuration_markets m where m.configuration_id in (select id from live)
                union all
                select 'line ' || m.configuration_id || ' ' || m.market_id || ' ' || l.service_line_id, l.id
                from configuration_service_lines l join configuration_markets m on m.id = l.configuration_market_id
                where m.configuration_id in (select id from live)
                union all
                select 'source ' || s.configuration_id || ' ' || s.partner_id || ' ' || coalesce(s.facility_code, ''), s.id
                from configuration_sources s where s.configuration_id in (select id from live)
                """).param("prefix", prefix).query(row -> {
            ids.put(row.getString("child"), row.getLong("id"));
        });
        return ids;
    }

    /** Configurations whose newest revision does not have the ids, or the number, that the tables have. */
    private List<Map<String, Object>> tornRevisions() {
        return new ArrayList<>(owner.sql("""
                select p.id from partner_configurations p
                left join configuration_revisions r on r.configuration_id = p.id and r.number = p.revision
                left join configuration_rows w on w.id = p.id
                left join configuration_changes c on c.configuration_id = p.id
                where r.number is null or w.revision is distinct from p.revision or c.revision is distinct from p.revision
                  or (select array_agg(s.id order by s.id) from configuration_sources s where s.configuration_id = p.id)
                    is distinct from (select array_agg((v.value ->> 'id')::bigint order by (v.value ->> 'id')::bigint)
                      from json_each(r.snapshot -> 'sources') v)
                  or (select array_agg(m.id order by m.id) from configuration_markets m where m.configuration_id = p.id)
                    is distinct from (select array_agg((v.value ->> 'id')::bigint order by (v.value ->> 'id')::bigint)
                      from json_each(r.snapshot -> 'markets') v)
                """).query().listOfRows());
    }

    private static <T> T timed(String what, Supplier<T> act) {
        long start = System.nanoTime();
        var result = act.get();
        System.out.printf(
                "%s of %d records: %d ms%n",
                what, RECORDS, Duration.ofNanos(System.nanoTime() - start).toMillis());
        return result;
    }
}
