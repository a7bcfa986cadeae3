package partnerportal.shell.problem;

import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import partnerportal.shell.AfterTransaction;

import java.sql.SQLException;
import javax.sql.DataSource;

/** Tells a commit that failed from one whose answer was lost: after that nobody here knows what was saved. */
@Configuration(proxyBeanMethods = false)
class CommitOutcomes {

    private static final String COMMIT = "JDBC commit";
    private static final String CONNECTION_LOST = "08";

    @Bean
    JdbcTransactionManager transactionManager(DataSource database, TransactionManagerCustomizers customizers) {
        var manager = new Honest(database);
        customizers.customize(manager);
        return manager;
    }

    static final class Honest extends JdbcTransactionManager {

        Honest(DataSource database) {
            super(database);
        }

        @Override
        protected void doCleanupAfterCompletion(Object transaction) {
            super.doCleanupAfterCompletion(transaction);
            AfterTransaction.connectionIsBack();
        }

        @Override
        protected RuntimeException translateException(String task, SQLException failure) {
            boolean answerLost = COMMIT.equals(task)
                    && !TransactionSynchronizationManager.isCurrentTransactionReadOnly()
                    && failure.getSQLState() != null
                    && failure.getSQLState().startsWith(CONNECTION_LOST);
            return answerLost ? new OutcomeUnknown(failure) : super.translateException(task, failure);
        }
    }
}
