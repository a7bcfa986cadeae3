package partnerportal.backfill.work;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import partnerportal.backfill.runs.Cursor;
import partnerportal.backfill.runs.RequestCounts;
import partnerportal.station.CareRequest;
import partnerportal.station.CareRequestPage;
import partnerportal.station.CareRequestQuery;
import partnerportal.station.CareRequestSource;
import partnerportal.station.Patient;
import partnerportal.station.StationRefused;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class PagesAheadTests {

    private static final Instant NINE = Instant.parse("2026-08-01T09:00:00Z");

    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void pagesComeInStationsOrder() throws Exception {
        try (var pages = ahead(Map.of("", page("b", 1, 2), "b", page("c", 3), "c", page(null)))) {
            assertThat(pages.next().to().careRequestId()).isEqualTo(2);
            assertThat(pages.next().to().careRequestId()).isEqualTo(3);
            var last = pages.next();
            assertThat(last.to().careRequestId()).isEqualTo(3);
            assertThat(last.isLast()).isTrue();
        }
    }

    @Test
    void aPageThatGoesBackIsNotUsed() throws Exception {
        try (var pages = ahead(Map.of("", page("b", 1, 2), "b", page("c", 2, 3)))) {
            pages.next();

            assertThatThrownBy(pages::next).isInstanceOf(StationRefused.class).hasMessageContaining("goes back");
        }
    }

    @Test
    void nobodyReadsFurtherThanTwoPagesAhead() throws Exception {
        try (var pages = ahead(Map.of(
                "", page("b", 1), "b", page("c", 2), "c", page("d", 3), "d", page("e", 4), "e", page(null, 5)))) {
            pages.next();

            await().during(Duration.ofMillis(300)).atMost(Duration.ofSeconds(5)).until(() -> asked.get() == 3);
        }
    }

    private PagesAhead ahead(Map<String, CareRequestPage> station) {
        var source = new CareRequestSource() {
            @Override
            public CareRequestPage list(CareRequestQuery query) {
                asked.incrementAndGet();
                var token = query.pageToken();
                return Objects.requireNonNull(station.get(token == null ? "" : token));
            }

            @Override
            public Optional<CareRequest> find(long id) {
                throw new UnsupportedOperationException();
            }
        };
        return new PagesAhead(
                source,
                new CareRequestQuery(NINE, NINE.plusSeconds(3600), 10, null),
                Cursor.START,
                (page, before) -> new MatchedPage(
                        List.of(),
                        new RequestCounts(page.careRequests().size(), 0, 0, 0, 0, 0, 0),
                        PagesAhead.after(page, before),
                        page.nextPageToken() == null),
                ForkJoinPool.commonPool());
    }

    private static CareRequestPage page(@Nullable String next, long... ids) {
        return new CareRequestPage(
                Arrays.stream(ids)
                        .mapToObj(id -> new CareRequest(
                                id, NINE, 1, new Patient(null, null, null, null, null, null, null, null, null, null)))
                        .toList(),
                next);
    }
}
