package partnerportal.backfill.work;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import partnerportal.backfill.runs.BackfillFile;
import partnerportal.backfill.runs.BackfillOrder;
import partnerportal.directory.Directory;
import partnerportal.directory.Market;
import partnerportal.directory.Partner;
import partnerportal.directory.ServiceLine;
import partnerportal.shared.Actor;
import partnerportal.station.CareRequest;
import partnerportal.station.Patient;
import partnerportal.storage.ObjectKey;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class RangeOfDaysTests {

    private static final long HONOLULU = 1;
    private static final long AUCKLAND = 2;
    private static final long DENVER = 3;
    private static final long UNKNOWN = 99;

    private final Markets markets = new Markets();
    private final RangeOfDays june = days("2026-06-01", "2026-06-30");

    @ParameterizedTest
    @CsvSource({
        "3, 2026-06-01T05:59:59.999999Z, false",
        "3, 2026-06-01T06:00:00Z, true",
        "3, 2026-07-01T05:59:59.999999Z, true",
        "3, 2026-07-01T06:00:00Z, false",
        "1, 2026-06-01T09:59:59Z, false",
        "1, 2026-06-01T10:00:00Z, true",
        "1, 2026-07-01T09:59:59Z, true",
        "1, 2026-07-01T10:00:00Z, false",
        "2, 2026-05-31T11:59:59Z, false",
        "2, 2026-05-31T12:00:00Z, true",
        "2, 2026-06-30T11:59:59Z, true",
        "2, 2026-06-30T12:00:00Z, false",
        "99, 2026-06-01T00:00:00Z, true",
        "99, 2026-05-31T23:59:59Z, false"
    })
    void countsDaysInTheMarketsZone(long market, Instant createdAt, boolean counts) {
        var careRequest = careRequest(market, createdAt);
        june.meet(List.of(careRequest));

        assertThat(june.contains(june.day(careRequest))).isEqualTo(counts);
        assertThat(createdAt).isBetween(june.from(), june.until());
    }

    @Test
    void countsTheDayOnWhichClocksChange() {
        var days = days("2026-03-08", "2026-03-08");
        var first = careRequest(DENVER, Instant.parse("2026-03-08T07:00:00Z"));
        var last = careRequest(DENVER, Instant.parse("2026-03-09T05:59:59Z"));
        var after = careRequest(DENVER, Instant.parse("2026-03-09T06:00:00Z"));
        days.meet(List.of(first, last, after));

        assertThat(days.contains(days.day(first))).isTrue();
        assertThat(days.contains(days.day(last))).isTrue();
        assertThat(days.contains(days.day(after))).isFalse();
    }

    @Test
    void asksForTwoDaysMoreThanTheRangeHas() {
        assertThat(june.from()).isEqualTo("2026-05-31T00:00:00Z");
        assertThat(june.until()).isEqualTo("2026-07-02T00:00:00Z");
    }

    @Test
    void looksUpAMarketOnce() {
        var careRequest = careRequest(DENVER, Instant.parse("2026-06-03T06:00:00Z"));

        june.meet(List.of(careRequest, careRequest));
        june.meet(List.of(careRequest));

        assertThat(markets.asked).isEqualTo(1);
        assertThat(june.knowsMarketOf(careRequest)).isTrue();
    }

    @Test
    void knowsWhatItDoesNotKnow() {
        var careRequest = careRequest(UNKNOWN, Instant.parse("2026-06-03T06:00:00Z"));

        june.meet(List.of(careRequest));

        assertThat(june.knowsMarketOf(careRequest)).isFalse();
    }

    private RangeOfDays days(String first, String last) {
        var file = new BackfillFile(
                BackfillFile.Origin.UPLOAD, ObjectKey.of("backfills/a.csv"), "a.csv", 1, "0".repeat(64));
        return new RangeOfDays(
                new BackfillOrder(
                        1, LocalDate.parse(first), LocalDate.parse(last), file, "", Actor.system("Test"), null, null),
                markets);
    }

    private static CareRequest careRequest(long market, Instant createdAt) {
        return new CareRequest(
                7, createdAt, market, new Patient(null, null, null, null, null, null, null, null, null, null));
    }

    private static final class Markets implements Directory {

        private final Map<Long, Market> known = Map.of(
                HONOLULU, market(HONOLULU, "Pacific/Honolulu"),
                AUCKLAND, market(AUCKLAND, "Pacific/Auckland"),
                DENVER, market(DENVER, "America/Denver"));
        private int asked;

        @Override
        public Map<Long, Market> markets(Collection<Long> ids) {
            asked++;
            var found = new HashMap<>(known);
            found.keySet().retainAll(ids);
            return found;
        }

        private static Market market(long id, String zone) {
            return new Market(id, zone, zone, ZoneId.of(zone), true);
        }

        @Override
        public Map<Long, Partner> partners(Collection<Long> ids) {
            return Map.of();
        }

        @Override
        public Map<Long, ServiceLine> serviceLines(Collection<Long> ids) {
            return Map.of();
        }

        @Override
        public Map<Long, Partner> partnersByStationId(Collection<Long> ids) {
            return Map.of();
        }

        @Override
        public Map<Long, ServiceLine> serviceLinesByExternalId(Collection<Long> ids) {
            return Map.of();
        }

        @Override
        public List<Partner> activePartners() {
            return List.of();
        }

        @Override
        public List<Market> activeMarkets() {
            return List.of();
        }

        @Override
        public List<ServiceLine> activeServiceLines() {
            return List.of();
        }
    }
}
