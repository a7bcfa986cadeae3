package partnerportal.shell.problem;

import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import partnerportal.shared.CallDeadline;
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

        private static final int LONGEST_SECONDS = 3600;

        Honest(DataSource database) {
            super(database);
        }

        /** No statement of a gRPC call runs longer than its caller waits. */
        @Override
        protected int determineTimeout(TransactionDefinition definition) {
            int own = super.determineTimeout(definition);
            return CallDeadline.left()
                    .map(left -> (int) Math.max(1, Math.min(left.plusMillis(999).toSeconds(), LONGEST_SECONDS)))
                    .map(left -> own == TransactionDefinition.TIMEOUT_DEFAULT ? left : Math.min(own, left))
                    .orElse(own);
        }

        /**
         * What nobody waits for any more is not saved: the caller was told that there is no answer. After an exception of
         * transactions, Spring would take the commit for tried and not roll back.
         */
        @Override
        protected void prepareForCommit(DefaultTransactionStatus status) {
            if (status.isNewTransaction() && !status.isReadOnly() && CallDeadline.isOver()) {
                throw new QueryTimeoutException("The caller does not wait any more.");
            }
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
