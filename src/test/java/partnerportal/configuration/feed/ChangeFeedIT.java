package partnerportal.configuration.feed;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionOperations;
import partnerportal.access.Visibility;
import partnerportal.configuration.domain.ConfigurationChange;
import partnerportal.configuration.domain.ConfigurationGate;
import partnerportal.configuration.domain.ConfigurationsForTests;
import partnerportal.configuration.domain.PartnerConfiguration;
import partnerportal.configuration.domain.PartnerConfigurations;
import partnerportal.local.PortalTest;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** The feed while many write. */
@PortalTest
class ChangeFeedIT {

    private static final Visibility ALL = new Visibility.Everything();
    private static final int WRITERS = 200;
    private static final int CONFIGURATIONS = 20;
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(20);

    @Autowired
    ChangeFeed feed;

    @Autowired
    ConfigurationGate gate;

    @Autowired
    PartnerConfigurations configurations;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    JdbcClient jdbc;

    List<PartnerConfiguration> made;
    long start;

    @BeforeEach
    void prepare() {
        var forTests = new ConfigurationsForTests(configurations, gate, jdbc);
        made = IntStream.range(0, CONFIGURATIONS)
                .mapToObj(at -> forTests.published())
                .toList();
        start = jdbc.sql("select number from change_counter").query(Long.class).single();
    }

    @Test
    void whoReadsOnHasSeenEverythingInTheEnd() throws Exception {
        var writing = new AtomicBoolean(true);
        try (var readers = Executors.newSingleThreadExecutor();
                var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            var seen = readers.submit(() -> readOn(writing));
            var results = writers.invokeAll(IntStream.range(0, WRITERS)
                    .mapToObj(
                            writer -> writing(made.get(writer % CONFIGURATIONS).id(), "Writer " + writer))
                    .toList());
            for (var result : results) {
                result.get();
            }
            writing.set(false);
            assertThat(seen.get()).isEqualTo(revisions());
        }
    }

    /** What a consumer holds that reads part by part; a number below one that was read already would be lost to it. */
    private Map<Long, Integer> readOn(AtomicBoolean writing) {
        var held = new HashMap<Long, Integer>();
        long since = start;
        boolean more = true;
        while (more) {
            boolean last = !writing.get();
            var part = part(since);
            long before = since;
            part.changes().forEach(change -> {
                assertThat(change.changeNumber()).isGreaterThan(before);
                held.put(change.configurationId(), change.revision());
            });
            since = part.next();
            more = !last || !part.changes().isEmpty();
        }
        return held;
    }

    /** The writers leave few connections to the reader. */
    private ChangeFeed.Part part(long since) {
        while (true) {
            try {
                return feed.read(since, 3, ALL);
            } catch (CannotCreateTransactionException busy) {
                pause();
            }
        }
    }

    private Map<Long, Integer> revisions() {
        var revisions = new HashMap<Long, Integer>();
        made.forEach(one -> revisions.put(
                one.id(), configurations.findById(one.id()).orElseThrow().revision()));
        return revisions;
    }

    /** Whoever has to wait too long for a row or a connection is told so, and asks again. */
    private Callable<Boolean> writing(long id, String writer) {
        return () -> {
            while (true) {
                try {
                    transactions.executeWithoutResult(status -> {
                        pause();
                        gate.change(
                                id,
                                ConfigurationChange.settings(settings -> settings.withName(writer + " of " + id)),
                                ConfigurationsForTests.by(ConfigurationsForTests.DANA));
                        pause();
                    });
                    return true;
                } catch (PessimisticLockingFailureException
                        | UncategorizedSQLException
                        | CannotCreateTransactionException busy) {
                    pause();
                }
            }
        };
    }

    private static void pause() {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE.toNanos()));
    }
}
