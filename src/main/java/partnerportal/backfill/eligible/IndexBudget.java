package partnerportal.backfill.eligible;

import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** The memory that all indexes of this process together may take. */
@Component
public class IndexBudget {

    private final long bytes;
    private final AtomicLong reserved = new AtomicLong();

    IndexBudget(EligibilityProperties settings) {
        this.bytes = Runtime.getRuntime().maxMemory() / 100 * settings.indexMemory();
    }

    /** Empty when so much is not left. */
    public Optional<Reservation> reserve(long wanted) {
        long before = reserved.getAndUpdate(now -> now + wanted <= bytes ? now + wanted : now);
        return before + wanted <= bytes ? Optional.of(new Reservation(wanted)) : Optional.empty();
    }

    /** In bytes, of all that is in use. */
    public long reserved() {
        return reserved.get();
    }

    /** Memory that is somebody's until it is closed. */
    public final class Reservation implements AutoCloseable {

        private final AtomicLong held;

        private Reservation(long held) {
            this.held = new AtomicLong(held);
        }

        /** Gives back what turned out not to be needed. */
        public void shrinkTo(long needed) {
            long before = held.getAndUpdate(now -> Math.min(now, needed));
            reserved.addAndGet(Math.min(0, needed - before));
        }

        @Override
        public void close() {
            reserved.addAndGet(-held.getAndSet(0));
        }
    }
}
