package partnerportal.backfill;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import javax.sql.DataSource;

/**
 * A few connections of their own for statements that may take minutes: loading a list, building its indexes, reading it. The
 * portal's other connections give up after seconds. A transaction here is none of theirs, so what must be one with an audit
 * entry, such as a commit, is a {@link LongTransaction}.
 */
@Component
public class LongStatements implements AutoCloseable {

    private static final Duration WAIT_FOR_CONNECTION = Duration.ofSeconds(30);
    private static final Duration IDLE = Duration.ofMinutes(1);
    private static final Duration LIFE = Duration.ofMinutes(10);
    /** The server ends a statement first, so that it does not go on without anybody who waits. */
    private static final Duration ANSWER_LATER = Duration.ofSeconds(10);

    private final HikariDataSource pool;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    LongStatements(JdbcConnectionDetails database, LongStatementsProperties settings, MeterRegistry registry) {
        this.pool = pool(database, settings);
        pool.setMetricRegistry(registry);
        this.jdbc = JdbcClient.create(pool);
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(pool));
    }

    /** Within {@link #transactions()} on the transaction's connection, else on any. */
    public JdbcClient jdbc() {
        return jdbc;
    }

    public TransactionTemplate transactions() {
        return transactions;
    }

    /** Each on a connection of its own, also within another. */
    public TransactionTemplate separateTransactions() {
        var separate =
                new TransactionTemplate(Objects.requireNonNull(transactions.getTransactionManager()), transactions);
        separate.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return separate;
    }

    /** For what JDBC alone can do, such as COPY. */
    public DataSource connections() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }

    private static HikariDataSource pool(JdbcConnectionDetails database, LongStatementsProperties settings) {
        var config = new HikariConfig();
        config.setPoolName("long-statements");
        config.setJdbcUrl(database.getJdbcUrl());
        config.setUsername(database.getUsername());
        config.setPassword(database.getPassword());
        config.setMaximumPoolSize(settings.connections());
        config.setMinimumIdle(0);
        config.setIdleTimeout(IDLE.toMillis());
        config.setMaxLifetime(LIFE.toMillis());
        config.setConnectionTimeout(WAIT_FOR_CONNECTION.toMillis());
        config.setInitializationFailTimeout(-1);
        config.setConnectionInitSql(
                "set statement_timeout = %d; set lock_timeout = '5s'; set idle_in_transaction_session_timeout = '1min'"
                        .formatted(settings.limit().toMillis()));
        var driver = new Properties();
        driver.put("connectTimeout", "2");
        driver.put(
                "socketTimeout",
                String.valueOf(settings.limit().plus(ANSWER_LATER).toSeconds()));
        driver.put("cancelSignalTimeout", "2");
        driver.put("tcpKeepAlive", "true");
        driver.put("ApplicationName", "partner-portal-long");
        config.setDataSourceProperties(driver);
        return new HikariDataSource(config);
    }
}
