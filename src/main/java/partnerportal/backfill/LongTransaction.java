package partnerportal.backfill;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * A transaction whose statements may take minutes, on a connection that is given that patience for it alone: every other
 * statement of the portal has to be answered within seconds. It sees one state of the database from beginning to end.
 */
@Component
public class LongTransaction {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Executor AT_ONCE = Runnable::run;

    private final DataSource source;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    LongTransaction(DataSource source, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.source = source;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** @throws org.springframework.dao.ConcurrencyFailureException when another transaction changed the same meanwhile */
    public <T> T execute(Supplier<T> work) {
        return transaction.execute(status -> {
            var connection = DataSourceUtils.getConnection(source);
            patience(connection);
            jdbc.sql("set local statement_timeout = '10min'").update();
            jdbc.sql("set local lock_timeout = '10s'").update();
            return work.get();
        });
    }

    /** The pool sets it back when it gets the connection back. */
    private static void patience(Connection connection) {
        try {
            connection.setNetworkTimeout(AT_ONCE, (int) PATIENCE.plusSeconds(5).toMillis());
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The connection cannot be given more time", e);
        }
    }
}
