package partnerportal.configuration.catalog;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Keeps the copy on the local disk close behind the catalog: on every replica, seconds behind, never in a request's way. */
@Component
class CatalogCopying implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogCopying.class);

    private static final Duration PAUSE = Duration.ofSeconds(5);

    /** A copy is written whole; so long as this many copies take, nothing is written after one. */
    private static final int RESTS = 20;

    private static final Duration LAST_COPY = Duration.ofSeconds(5);

    private final Catalog catalog;
    private final CatalogCopy copy;
    private final Clock clock;
    private @Nullable CatalogState copied;
    private @Nullable Instant confirmed;
    private Instant rested = Instant.MIN;
    private boolean failed;
    private volatile @Nullable ScheduledExecutorService worker;

    CatalogCopying(Catalog catalog, CatalogCopy copy, Clock clock) {
        this.catalog = catalog;
        this.copy = copy;
        this.clock = clock;
    }

    /** The same as {@link #copy}, but leaves most of the processor to others when there is much to write. */
    synchronized void copyNowAndThen() {
        var begun = clock.instant();
        if (begun.isBefore(rested)) {
            return;
        }
        copy();
        var ended = clock.instant();
        rested = ended.plus(Duration.between(begun, ended).multipliedBy(RESTS));
    }

    /** Writes what is new; what is not, is only confirmed. */
    synchronized void copy() {
        var newest = catalog.newest().orElse(null);
        if (newest == null || newest.fromCopy() || newest.at().equals(confirmed)) {
            return;
        }
        try {
            if (newest.state() == copied) {
                copy.confirm(newest.at());
            } else {
                copy.write(newest.state(), newest.at());
            }
            copied = newest.state();
            confirmed = newest.at();
            failed = false;
        } catch (IOException | RuntimeException unwritable) {
            if (!failed) {
                LOG.warn(
                        "The catalog cannot be copied to the local disk, for a restart while the database is down: {}",
                        unwritable.getMessage());
            }
            failed = true;
            copied = null;
        }
    }

    @Override
    public void start() {
        var thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("catalog-copy").factory());
        thread.scheduleWithFixedDelay(this::copyNowAndThen, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        worker = thread;
    }

    @Override
    public void stop() {
        var stopping = worker;
        if (stopping != null) {
            stopping.shutdown();
            worker = null;
            try {
                stopping.awaitTermination(LAST_COPY.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
            copy();
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }
}
