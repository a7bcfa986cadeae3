package partnerportal.backfill;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import partnerportal.shared.Unavailable;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * A transaction of the portal's own connections whose statements may take longer than the few seconds in which every other one
 * has to be answered. What has nothing to do with audit entries or mails goes by {@link LongStatements}.
 */
@Component
public class LongTransaction {

    private static final Duration OF_A_JOB = Duration.ofMinutes(10);
    private static final Duration OF_A_READER = Duration.ofSeconds(30);
    private static final Duration UNTIL_ANOTHER_READER_IS_DONE = Duration.ofSeconds(5);
    /** The server ends a statement first, so that it does not go on without anybody who waits. */
    private static final Duration ANSWER_LATER = Duration.ofSeconds(5);

    private static final int READERS = 3;
    private static final Executor AT_ONCE = Runnable::run;

    private final DataSource source;
    private final JdbcClient jdbc;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;
    private final Semaphore readers = new Semaphore(READERS);

    LongTransaction(DataSource source, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.source = source;
        this.jdbc = jdbc;
        this.writing = new TransactionTemplate(transactions);
        writing.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.reading = new TransactionTemplate(transactions, writing);
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        reading.setReadOnly(true);
    }

    /**
     * Writes. Each statement sees what was committed before it, so whoever first takes the locks under which what they read can
     * change no more reads one state.
     */
    public <T> T execute(Supplier<T> work) {
        return within(writing, OF_A_JOB, work);
    }

    /**
     * Reads one state of the database for somebody who waits for it.
     *
     * @throws Unavailable when others read so much that there was no turn
     */
    public <T> T read(Supplier<T> work) {
        if (!hasTurn()) {
            throw new Unavailable("Too many read what backfills would change.", null);
        }
        try {
            return within(reading, OF_A_READER, work);
        } finally {
            readers.release();
        }
    }

    private boolean hasTurn() {
        try {
            return readers.tryAcquire(UNTIL_ANOTHER_READER_IS_DONE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private <T> T within(TransactionTemplate transaction, Duration patience, Supplier<T> work) {
        return transaction.execute(status -> {
            wait(DataSourceUtils.getConnection(source), patience.plus(ANSWER_LATER));
            jdbc.sql("set local statement_timeout = %d".formatted(patience.toMillis()))
                    .update();
            jdbc.sql("set local lock_timeout = '10s'").update();
            return work.get();
        });
    }

    /** The pool sets it back when it gets the connection back. */
    private static void wait(Connection connection, Duration patience) {
        try {
            connection.setNetworkTimeout(AT_ONCE, (int) patience.toMillis());
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The connection cannot be given more time", e);
        }
    }
}
