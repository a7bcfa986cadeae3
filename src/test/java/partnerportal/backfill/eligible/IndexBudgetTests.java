package partnerportal.backfill.eligible;

import org.junit.jupiter.api.Test;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

class IndexBudgetTests {

    private final IndexBudget budget = new IndexBudget(new EligibilityProperties(20, 1_000, 1_000, 40));
    private final long all = Runtime.getRuntime().maxMemory() / 100 * 40;

    @Test
    void isSharedByAll() {
        var first = budget.reserve(all - 10).orElseThrow();
        assertThat(budget.reserve(11)).isEmpty();
        var second = budget.reserve(10).orElseThrow();
        assertThat(budget.reserved()).isEqualTo(all);
        first.close();
        first.close();
        assertThat(budget.reserved()).isEqualTo(10);
        second.close();
        assertThat(budget.reserved()).isZero();
    }

    @Test
    void whatIsNotNeededIsGivenBackAtOnce() {
        var room = budget.reserve(1_000).orElseThrow();
        room.shrinkTo(300);
        assertThat(budget.reserved()).isEqualTo(300);
        room.shrinkTo(900);
        assertThat(budget.reserved()).isEqualTo(300);
        room.close();
        assertThat(budget.reserved()).isZero();
    }

    @Test
    void isNeverExceededByManyAtOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var work = IntStream.range(0, 8)
                    .mapToObj(number -> (Callable<Boolean>) this::reserveAndClose)
                    .toList();
            for (var kept : threads.invokeAll(work)) {
                assertThat(kept.get()).isTrue();
            }
        }
        assertThat(budget.reserved()).isZero();
    }

    private boolean reserveAndClose() {
        boolean kept = true;
        for (int round = 0; round < 2_000; round++) {
            var room = budget.reserve(ThreadLocalRandom.current().nextLong(all / 2));
            kept &= budget.reserved() <= all;
            room.ifPresent(IndexBudget.Reservation::close);
        }
        return kept;
    }
}
