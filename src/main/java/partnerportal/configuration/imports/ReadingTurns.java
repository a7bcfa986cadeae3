package partnerportal.configuration.imports;

import org.springframework.stereotype.Component;
import partnerportal.shell.TooManyImports;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Files that are large in memory are read a few at a time. */
@Component
class ReadingTurns {

    private static final int AT_ONCE = 2;

    private final Semaphore free = new Semaphore(AT_ONCE, true);
    private final Duration longestWait;

    ReadingTurns() {
        this(Duration.ofSeconds(5));
    }

    ReadingTurns(Duration longestWait) {
        this.longestWait = longestWait;
    }

    /** @throws TooManyImports when no turn came free in time */
    <T> T take(Supplier<T> reading) {
        await();
        try {
            return reading.get();
        } finally {
            free.release();
        }
    }

    private void await() {
        try {
            if (!free.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TooManyImports();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new TooManyImports();
        }
    }
}
