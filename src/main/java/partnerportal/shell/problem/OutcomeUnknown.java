package partnerportal.shell.problem;

import org.springframework.transaction.TransactionSystemException;

/** The connection was lost after a commit was sent: everything was saved, or nothing. */
final class OutcomeUnknown extends TransactionSystemException {

    static final String SLUG = "outcome-unknown";

    OutcomeUnknown(Throwable cause) {
        super("The connection was lost during the commit.", cause);
    }
}
