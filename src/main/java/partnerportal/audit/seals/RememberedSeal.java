package partnerportal.audit.seals;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The newest seal this process has made or read, out of reach of whoever changes the database. */
@Component
class RememberedSeal {

    private final AtomicReference<@Nullable SealMark> newest = new AtomicReference<>();

    Optional<SealMark> get() {
        return Optional.ofNullable(newest.get());
    }

    void keep(SealMark mark) {
        newest.accumulateAndGet(
                mark,
                (known, seen) -> known != null && seen != null && known.position() > seen.position() ? known : seen);
    }
}
