package partnerportal.shell;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What is to be done when a transaction has committed and has handed its connection back, before whoever asked for it goes
 * on. Spring's own callbacks still hold the connection, so that many who wait there starve everybody else of one.
 */
public final class AfterTransaction {

    private static final ThreadLocal<@Nullable Runnable> COMMITTED = new ThreadLocal<>();

    private AfterTransaction() {}

    /** Of several in one transaction the last stays. */
    public static void run(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                COMMITTED.set(work);
            }
        });
    }

    /** For the transaction manager. */
    public static void connectionIsBack() {
        var work = COMMITTED.get();
        if (work != null) {
            COMMITTED.remove();
            work.run();
        }
    }
}
