package partnerportal.station.grpc;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import partnerportal.local.station.World;
import partnerportal.station.CareRequest;
import partnerportal.station.CareRequestQuery;
import partnerportal.station.StationRefused;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What comes through, page by page. */
class CareRequestPagesIT extends StationTest {

    private static final Comparator<CareRequest> CREATION =
            Comparator.comparing(CareRequest::createdAt).thenComparing(CareRequest::id);

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 250, 500, 2_000})
    void pagesLoseAndRepeatNothingThoughMomentsAreShared(int pageSize) {
        var all = station.world().all().toList();
        assertThat(all).doesNotHaveDuplicates().hasSize(500).isSortedAccordingTo(CREATION);
        var moments = new HashSet<>(all.stream().map(CareRequest::createdAt).toList());
        assertThat(moments).hasSizeLessThan(400);

        assertThat(read(everything(pageSize))).isEqualTo(all);
    }

    @Test
    void firstMomentBelongsToTheRangeAndTheLastDoesNot() {
        var all = station.world().all().toList();
        var from = all.get(40).createdAt();
        var until = all.get(90).createdAt();
        assertThat(read(new CareRequestQuery(from, until, 9, null)))
                .isEqualTo(all.stream()
                        .filter(one -> !one.createdAt().isBefore(from)
                                && one.createdAt().isBefore(until))
                        .toList());
    }

    @Test
    void rangeWithoutCareRequestsIsOneEmptyPage() {
        var world = station.world();
        var page = source.list(new CareRequestQuery(world.end(), world.end().plusSeconds(60), 10, null));
        assertThat(page.careRequests()).isEmpty();
        assertThat(page.nextPageToken()).isNull();
    }

    /** After a crash another process goes on with what the first one noted. */
    @Test
    void tokenLeadsOnFromAnotherConnectionAndMoreThanOnce() {
        var first = source.list(everything(30));
        var token = Objects.requireNonNull(first.nextPageToken());
        var other = source(DEADLINE);
        var query = everything(30).after(token);
        assertThat(other.list(query)).isEqualTo(source.list(query)).isEqualTo(other.list(query));
        assertThat(other.list(query).careRequests())
                .isEqualTo(station.world().all().skip(30).limit(30).toList());
    }

    @Test
    void largestPageOfTwoThousandFits() {
        station.show(World.of(8, 4_100));
        assertThat(source.list(everything(CareRequestQuery.LARGEST_PAGE)).careRequests())
                .hasSize(CareRequestQuery.LARGEST_PAGE);
    }

    @Test
    void findsOneByItsIdAndNoneOfAnUnknownId() {
        var wanted = station.world().careRequest(123);
        assertThat(source.find(wanted.id())).contains(wanted);
        assertThat(source.find(1)).isEmpty();
        assertThat(source.find(-5)).isEmpty();
        assertThat(meters.get(StationMetrics.CALLS)
                        .tag("method", "get")
                        .tag("outcome", "ok")
                        .timer()
                        .count())
                .isEqualTo(3);
    }

    @Test
    void tokenOfSomebodyElseIsRefusedAndNotTriedAgain() {
        assertThatThrownBy(() -> source.list(everything(10).after("bm9uc2Vuc2U")))
                .isInstanceOf(StationRefused.class)
                .hasMessageContaining("INVALID_ARGUMENT");
        assertThat(waiting.pauses()).isEmpty();
        assertThat(calls(Outcome.REFUSED)).isOne();
    }

    @Test
    void worldAnswersAPageInTheTimeItWasToldToTake() {
        station.answersAfter(Duration.ofMillis(20));
        var begun = System.nanoTime();
        read(everything(100));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(5 * 20));
    }
}
