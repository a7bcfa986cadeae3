package partnerportal.local;

import io.grpc.Status.Code;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;

/** Reads one replica at a steady pace, over HTTP and gRPC, and keeps what did not go well: also what was not answered. */
final class SteadyReads implements AutoCloseable {

    private static final Duration EVERY = Duration.ofMillis(120);
    private static final double PART_IN_TIME = 0.7;

    private final SeparatePortal replica;
    private final List<Read> reads;
    private final PortalGrpc grpc;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger answered = new AtomicInteger();
    private final Queue<String> failed = new ConcurrentLinkedQueue<>();
    private final long begun = System.nanoTime();

    private record Read(String token, String path) {}

    /** @param paths what is read over HTTP, with the token for each */
    SteadyReads(SeparatePortal replica, Map<String, String> paths, String grpcToken) {
        this.replica = replica;
        this.reads = paths.entrySet().stream()
                .map(path -> new Read(path.getValue(), path.getKey()))
                .toList();
        this.grpc = new PortalGrpc(replica.grpcPort()).as(grpcToken);
        thread.scheduleAtFixedRate(this::round, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void round() {
        for (var read : reads) {
            attempt(read.path(), () -> {
                var answer = new PortalHttp(replica.address()).as(read.token()).get(read.path());
                return answer.status() == 200 ? "" : answer.status() + " " + answer.body();
            });
        }
        attempt("gRPC", () -> {
            var answer = grpc.call("ListPartnerConfigurations", Map.of("page_size", 5));
            return answer.code() == Code.OK ? "" : answer.toString();
        });
    }

    private interface Attempt {
        /** Empty when it went well. */
        String complaint();
    }

    private void attempt(String what, Attempt attempt) {
        String complaint;
        try {
            complaint = attempt.complaint();
        } catch (RuntimeException notAnswered) {
            complaint = notAnswered.toString();
        }
        if (complaint.isEmpty()) {
            answered.incrementAndGet();
        } else {
            failed.add(what + ": " + complaint);
        }
    }

    /** Ends the reads and holds what came back against what was asked. */
    void allWentWell() {
        close();
        var rounds = Duration.ofNanos(System.nanoTime() - begun).dividedBy(EVERY);
        assertThat(failed).isEmpty();
        assertThat((double) answered.get()).isGreaterThan(rounds * (reads.size() + 1) * PART_IN_TIME);
    }

    @Override
    public void close() {
        thread.close();
        grpc.close();
    }
}
