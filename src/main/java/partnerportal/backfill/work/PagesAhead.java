package partnerportal.backfill.work;

import org.jspecify.annotations.Nullable;
import partnerportal.backfill.runs.Cursor;
import partnerportal.station.CareRequestPage;
import partnerportal.station.CareRequestQuery;
import partnerportal.station.CareRequestSource;
import partnerportal.station.StationRefused;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;

/**
 * Reads Station's pages one after another on a thread of its own, two ahead of whoever takes them, and has each matched as
 * soon as it is there. Ends with the last page, with the first failure, or when it is closed.
 */
final class PagesAhead implements AutoCloseable {

    private static final int AHEAD = 2;

    /** Longer than Station's own limits, so that it never decides. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final CareRequestSource source;
    private final CareRequestQuery query;
    private final BiFunction<CareRequestPage, Cursor, MatchedPage> matching;
    private final ExecutorService matchers;
    /** One page fewer than ahead: the last is with the reader, who waits for a place. */
    private final BlockingQueue<CompletableFuture<MatchedPage>> ready = new ArrayBlockingQueue<>(AHEAD - 1);

    private final Thread reader;
    private volatile boolean closed;

    /**
     * @param query for the first page
     * @param matching of a page that is read where the cursor stands before it
     */
    PagesAhead(
            CareRequestSource source,
            CareRequestQuery query,
            Cursor from,
            BiFunction<CareRequestPage, Cursor, MatchedPage> matching,
            ExecutorService matchers) {
        this.source = source;
        this.query = query;
        this.matching = matching;
        this.matchers = matchers;
        this.reader = Thread.ofVirtual().name("backfill-pages").start(() -> read(from));
    }

    /**
     * The next page, once it is matched.
     *
     * @throws RuntimeException whatever kept the page from being read or matched
     */
    MatchedPage next() throws InterruptedException {
        var page = ready.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (page == null) {
            throw new IllegalStateException("No page came within " + PATIENCE);
        }
        try {
            return page.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException("A page was not matched within " + PATIENCE, e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        closed = true;
        reader.interrupt();
    }

    private void read(Cursor from) {
        var at = from;
        try {
            while (!closed) {
                var page = ask(at.token());
                if (page.failure() != null) {
                    ready.put(CompletableFuture.failedFuture(page.failure()));
                    return;
                }
                var answer = page.answer();
                var before = at;
                if (!follows(answer, before)) {
                    ready.put(
                            CompletableFuture.failedFuture(
                                    new StationRefused(
                                            "Station's answer breaks the contract: a page goes back behind the page before it. It was not used.")));
                    return;
                }
                ready.put(CompletableFuture.supplyAsync(() -> matching.apply(answer, before), matchers));
                at = after(answer, at);
                if (answer.nextPageToken() == null) {
                    return;
                }
            }
        } catch (InterruptedException | RejectedExecutionException closing) {
            Thread.currentThread().interrupt();
        }
    }

    /** Else requests would be counted twice, or read for ever. */
    private static boolean follows(CareRequestPage page, Cursor before) {
        if (page.careRequests().isEmpty() || before.createdAt() == null || before.careRequestId() == null) {
            return true;
        }
        var first = page.careRequests().getFirst();
        int later = first.createdAt().compareTo(before.createdAt());
        return later > 0 || later == 0 && first.id() > before.careRequestId();
    }

    private record Asked(CareRequestPage answer, @Nullable RuntimeException failure) {}

    private Asked ask(@Nullable String token) {
        try {
            return new Asked(
                    source.list(new CareRequestQuery(query.from(), query.until(), query.pageSize(), token)), null);
        } catch (RuntimeException failed) {
            return new Asked(new CareRequestPage(java.util.List.of(), null), failed);
        }
    }

    /** Where the cursor stands after a page; an empty one moves the token only. */
    static Cursor after(CareRequestPage page, Cursor before) {
        if (page.careRequests().isEmpty()) {
            return new Cursor(before.pages() + 1, page.nextPageToken(), before.createdAt(), before.careRequestId());
        }
        var last = page.careRequests().getLast();
        return new Cursor(before.pages() + 1, page.nextPageToken(), last.createdAt(), last.id());
    }
}
