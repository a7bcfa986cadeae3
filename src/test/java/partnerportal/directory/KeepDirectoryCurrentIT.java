package partnerportal.directory;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import partnerportal.directory.domain.Column;
import partnerportal.directory.domain.DirectoryRow;
import partnerportal.directory.domain.DirectoryRows;
import partnerportal.directory.domain.GivenRow;
import partnerportal.directory.domain.KeepDirectoryCurrent;
import partnerportal.directory.domain.KeepDirectoryCurrent.Guard;
import partnerportal.directory.domain.Kind;
import partnerportal.directory.domain.PlannedRow;
import partnerportal.directory.domain.RemoveFromDirectory;
import partnerportal.local.PortalTest;
import partnerportal.shared.Actor;
import partnerportal.shared.Cause;
import partnerportal.shared.Conflict;
import partnerportal.shared.InvalidInput;
import partnerportal.shared.PlanOutcome;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

@PortalTest
class KeepDirectoryCurrentIT {

    private static final Actor DANA = Actor.user("dana", "Dana Okafor");

    @Autowired
    KeepDirectoryCurrent door;

    @Autowired
    RemoveFromDirectory removal;

    @Autowired
    DirectoryRows rows;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void newRowIsWrittenWithItsAuditEntry() {
        var row = keep(partner(Ids.next(), "Alder Ridge"));
        assertThat(row.outcome()).isEqualTo(PlanOutcome.CREATED);
        var kept = stored(row);
        assertThat(kept.label()).isEqualTo("Alder Ridge");
        assertThat(kept.active()).isTrue();
        var entries = entries("partner", kept.id());
        assertThat(entries).hasSize(1);
        assertThat(entries.getFirst())
                .containsEntry("action", "partner.created")
                .containsEntry("actor_name", "Dana Okafor")
                .containsEntry("cause", "API")
                .containsEntry("subject_label", "Alder Ridge");
        assertThat(entries.getFirst().get("changes")).asString().contains("/display_name", "Alder Ridge");
    }

    @Test
    void sameRowAgainIsNotWrittenAndLeavesNoEntry() {
        var given = partner(Ids.next(), "Birch Clinic");
        var first = stored(keep(given));
        var again = keep(given);
        assertThat(again.outcome()).isEqualTo(PlanOutcome.UNCHANGED);
        assertThat(stored(again).updatedAt()).isEqualTo(first.updatedAt());
        assertThat(entries("partner", first.id())).hasSize(1);
    }

    @Test
    void changeIsWrittenWithWhatWasBefore() {
        var key = Ids.next();
        keep(partner(key, "Cedar"));
        var row = keep(partner(key, "Cedar Bay"));
        assertThat(row.outcome()).isEqualTo(PlanOutcome.CHANGED);
        var kept = stored(row);
        assertThat(kept.label()).isEqualTo("Cedar Bay");
        var entries = entries("partner", kept.id());
        assertThat(entries.getLast()).containsEntry("action", "partner.changed");
        assertThat(entries.getLast().get("changes"))
                .asString()
                .contains("\"before\":\"Cedar\"", "\"after\":\"Cedar Bay\"")
                .doesNotContain("/active");
    }

    @Test
    void previewWritesNothing() {
        var key = Ids.next();
        assertThat(door.preview(Kind.PARTNERS, partner(key, "Dogwood"), Guard.NONE)
                        .outcome())
                .isEqualTo(PlanOutcome.CREATED);
        assertThat(rows.byKey(Kind.PARTNERS, key)).isEmpty();
    }

    @Test
    void rowThatBreaksARuleIsRefusedWithEveryReason() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> keep(GivenRow.alone(
                        Map.of(Column.STATION_CHANNEL_ITEM_ID, "x", Column.DISPLAY_NAME, "", Column.ACTIVE, "maybe"))))
                .satisfies(refusal -> assertThat(refusal.problems()).hasSize(3));
    }

    @Test
    void guardSeesTheRowAsItIsAndStopsTheChange() {
        var key = Ids.next();
        keep(partner(key, "Elm"));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> door.keep(DANA, Cause.PORTAL, Kind.PARTNERS, partner(key, "Elm Hollow"), current -> {
                    assertThat(current).isNotNull();
                    throw new Conflict("test", Objects.requireNonNull(current).label());
                }))
                .withMessage("Elm");
        assertThat(rows.byKey(Kind.PARTNERS, key).orElseThrow().label()).isEqualTo("Elm");
    }

    @Test
    void planIsAppliedAsAWhole() {
        var unchanged = Ids.next();
        keep(partner(unchanged, "Fir"));
        var given = List.of(partner(unchanged, "Fir"), partner(Ids.next(), "Ginkgo"), partner(Ids.next(), ""));
        var plan = door.plan(Kind.PARTNERS, given);
        assertThat(plan.rows())
                .extracting(PlannedRow::outcome)
                .containsExactly(PlanOutcome.UNCHANGED, PlanOutcome.CREATED, PlanOutcome.INVALID);
        var applied = door.apply(DANA, Cause.IMPORT, Kind.PARTNERS, given, plan.hash());
        assertThat(applied.counts()).isEqualTo(plan.counts());
        assertThat(rows.byKey(Kind.PARTNERS, keyOf(given.get(1)))).isPresent();
        assertThat(door.plan(Kind.PARTNERS, given).changesAnything()).isFalse();
    }

    @Test
    void planIsRefusedWhenTheDirectoryMovedUnderIt() {
        var key = Ids.next();
        keep(partner(key, "Hazel"));
        var given = List.of(partner(key, "Hazel Clinic"), partner(Ids.next(), "Hornbeam"));
        var plan = door.plan(Kind.PARTNERS, given);
        keep(partner(key, "Hazelnut"));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> door.apply(DANA, Cause.IMPORT, Kind.PARTNERS, given, plan.hash()))
                .satisfies(conflict -> assertThat(conflict.slug()).isEqualTo("plan-stale"));
        assertThat(rows.byKey(Kind.PARTNERS, key).orElseThrow().label()).isEqualTo("Hazelnut");
        assertThat(rows.byKey(Kind.PARTNERS, keyOf(given.get(1)))).isEmpty();
    }

    @Test
    void rowsAreGoneWhenTheirTransactionIs() {
        var key = Ids.next();
        transaction.executeWithoutResult(status -> {
            keep(partner(key, "Ivy"));
            status.setRollbackOnly();
        });
        assertThat(rows.byKey(Kind.PARTNERS, key)).isEmpty();
        assertThat(jdbc.sql("select count(*) from audit_entries where subject_label = 'Ivy'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void twoMarketsExchangeTheirShortNamesInOneGo() {
        var first = Ids.next();
        var second = Ids.next();
        var a = Ids.shortName();
        var b = Ids.shortName();
        keep(Kind.MARKETS, market(first, "Juneau", a));
        keep(Kind.MARKETS, market(second, "Kodiak", b));
        var exchanged = List.of(market(first, "Juneau", b), market(second, "Kodiak", a));
        door.apply(
                DANA,
                Cause.IMPORT,
                Kind.MARKETS,
                exchanged,
                door.plan(Kind.MARKETS, exchanged).hash());
        assertThat(directory.markets(List.of(first, second)).values())
                .extracting(Market::externalMarketId, Market::shortName)
                .containsExactlyInAnyOrder(tuple(first, b), tuple(second, a));
    }

    @Test
    void twoWritersOfOneNewRowMakeOneRow() throws Exception {
        for (int round = 0; round < 20; round++) {
            var key = Ids.next();
            var start = new CyclicBarrier(2);
            Callable<PlanOutcome> writer = () -> {
                start.await();
                return keep(partner(key, "Larch")).outcome();
            };
            try (var threads = Executors.newFixedThreadPool(2)) {
                var outcomes = Stream.of(threads.submit(writer), threads.submit(writer))
                        .toList();
                assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get()))
                        .containsExactlyInAnyOrder(PlanOutcome.CREATED, PlanOutcome.UNCHANGED);
            }
        }
    }

    @Test
    void removedRowLeavesAnEntryWithAllItWas() {
        var id = stored(keep(partner(Ids.next(), "Maple"))).id();
        removal.remove(DANA, Cause.PORTAL, Kind.PARTNERS, id);
        assertThat(rows.byId(Kind.PARTNERS, id)).isEmpty();
        var entry = entries("partner", id).getLast();
        assertThat(entry).containsEntry("action", "partner.deleted").containsEntry("subject_label", "Maple");
        assertThat(entry.get("changes")).asString().contains("\"before\":\"Maple\"", "\"after\":null");
    }

    @Test
    void otherModulesFindRowsByIdAndActiveOnesByName() {
        var partner = stored(keep(partner(Ids.next(), "Nutmeg")));
        var market = Ids.next();
        keep(Kind.MARKETS, market(market, "Ogden", Ids.shortName()));
        var lineKey = Ids.next();
        var lineName = Ids.name("Oak care");
        keep(Kind.SERVICE_LINES, line(lineKey, lineName));
        var line = rows.byKey(Kind.SERVICE_LINES, lineKey).orElseThrow().id();
        assertThat(directory.serviceLines(List.of(line)).values())
                .containsExactly(new ServiceLine(line, lineKey, lineName, true, null, true));
        assertThat(directory.partners(List.of(partner.id(), -1L)).values())
                .containsExactly(new Partner(partner.id(), partner.key(), "Nutmeg", true));
        assertThat(directory.markets(List.of(market)).get(market).timeZone()).hasToString("America/Denver");
        assertThat(directory.activeMarkets()).extracting(Market::name).contains("Ogden");
        assertThat(directory.activePartners()).extracting(Partner::displayName).contains("Nutmeg");
        assertThat(directory.partners(List.of())).isEmpty();
    }

    @Test
    void deactivatedRowIsNotOfferedButStillFound() {
        var key = Ids.next();
        keep(partner(key, "Olive"));
        var row = keep(GivenRow.alone(Map.of(Column.STATION_CHANNEL_ITEM_ID, Long.toString(key), Column.ACTIVE, "no")));
        var id = stored(row).id();
        assertThat(directory.activePartners()).extracting(Partner::id).doesNotContain(id);
        assertThat(directory.partners(List.of(id)).values())
                .extracting(Partner::active)
                .containsExactly(false);
    }

    private PlannedRow keep(GivenRow row) {
        return keep(Kind.PARTNERS, row);
    }

    private PlannedRow keep(Kind kind, GivenRow row) {
        return door.keep(DANA, Cause.API, kind, row, Guard.NONE);
    }

    private DirectoryRow stored(PlannedRow row) {
        return rows.byKey(Kind.PARTNERS, Objects.requireNonNull(row.key())).orElseThrow();
    }

    private List<Map<String, @Nullable Object>> entries(String type, long id) {
        return jdbc.sql("""
                select action, actor_name, cause, subject_label, changes::text as changes from audit_entries
                where subject_type = :type and subject_id = :id order by id
                """)
                .param("type", type)
                .param("id", Long.toString(id))
                .query()
                .listOfRows();
    }

    private static long keyOf(GivenRow row) {
        return Long.parseLong(Objects.requireNonNull(row.texts().get(Column.STATION_CHANNEL_ITEM_ID)));
    }

    private static GivenRow partner(long key, String name) {
        return GivenRow.alone(Map.of(Column.STATION_CHANNEL_ITEM_ID, Long.toString(key), Column.DISPLAY_NAME, name));
    }

    private static GivenRow market(long key, String name, String shortName) {
        return GivenRow.alone(Map.of(
                Column.EXTERNAL_MARKET_ID,
                Long.toString(key),
                Column.NAME,
                name,
                Column.SHORT_NAME,
                shortName,
                Column.TIME_ZONE,
                "America/Denver"));
    }

    private static GivenRow line(long key, String name) {
        return GivenRow.alone(Map.of(
                Column.EXTERNAL_ID,
                Long.toString(key),
                Column.NAME,
                name,
                Column.ALLOW_BYPASS_RISK_STRATIFICATION,
                "yes"));
    }
}
