package partnerportal.local.station;

import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** How Station answers just now: at once or later, rightly, wrongly or not at all. */
final class Mood {

    private final ScheduledExecutorService later;
    private final AtomicReference<@Nullable Failing> failing = new AtomicReference<>();
    private volatile Duration latency = Duration.ZERO;
    private volatile boolean silent;

    Mood(ScheduledExecutorService later) {
        this.later = later;
    }

    private record Failing(Status status, AtomicInteger left) {

        boolean isNext() {
            return left.getAndDecrement() > 0;
        }
    }

    void fail(int calls, Status status) {
        failing.set(new Failing(status, new AtomicInteger(calls)));
    }

    void slow(Duration time) {
        latency = time;
    }

    void silent() {
        silent = true;
    }

    void good() {
        failing.set(null);
        latency = Duration.ZERO;
        silent = false;
    }

    /** @param answer made at once, sent when its time has come; may throw a status */
    <A> void answer(StreamObserver<A> caller, Supplier<A> answer) {
        // Else whoever hung up would make the answer fail.
        ((ServerCallStreamObserver<A>) caller).setOnCancelHandler(() -> {});
        var wrong = failing.get();
        if (silent) {
            return;
        }
        long due = System.nanoTime() + latency.toNanos();
        var sending = wrong != null && wrong.isNext()
                ? failing(caller, wrong.status().asRuntimeException())
                : sending(caller, answer);
        long left = due - System.nanoTime();
        if (left <= 0) {
            sending.run();
        } else {
            later.schedule(sending, left, TimeUnit.NANOSECONDS);
        }
    }

    private static <A> Runnable sending(StreamObserver<A> caller, Supplier<A> answer) {
        try {
            var ready = answer.get();
            return () -> {
                caller.onNext(ready);
                caller.onCompleted();
            };
        } catch (RuntimeException refused) {
            return failing(caller, refused);
        }
    }

    private static Runnable failing(StreamObserver<?> caller, RuntimeException status) {
        return () -> caller.onError(status);
    }
}
