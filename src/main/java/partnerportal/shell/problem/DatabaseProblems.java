package partnerportal.shell.problem;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.TransactionTimedOutException;

import java.util.Objects;

/** What a failing database means to whoever asked: gone is 503, busy is 503 for a moment, a race lost is 409. */
final class DatabaseProblems {

    /** PostgreSQL's state for a lock that was waited for longer than lock_timeout, which Spring has no class for. */
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private DatabaseProblems() {}

    static @Nullable Problem of(Throwable thrown) {
        return switch (thrown) {
            case CannotGetJdbcConnectionException gone -> gone();
            case CannotCreateTransactionException gone -> gone();
            case DataAccessResourceFailureException gone -> gone();
            case RecoverableDataAccessException gone -> gone();
            case TransientDataAccessResourceException gone -> gone();
            case OutcomeUnknown lost -> unknown();
            case TransactionSystemException gone -> gone();
            case TransactionTimedOutException slow -> gone();
            case QueryTimeoutException slow -> gone();
            case OptimisticLockingFailureException lost -> conflict();
            case ConcurrencyFailureException waiting -> busy();
            case UncategorizedSQLException unnamed
            when LOCK_NOT_AVAILABLE.equals(
                    Objects.requireNonNull(unnamed.getSQLException()).getSQLState()) -> busy();
            case DataIntegrityViolationException broken -> conflict();
            default -> null;
        };
    }

    private static Problem busy() {
        return Problem.of(
                        "busy",
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "Someone else is changing the same thing right now. Nothing was saved. Try again.")
                .with(HttpHeaders.RETRY_AFTER, "1");
    }

    private static Problem gone() {
        return Problem.of(
                        "unavailable",
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "The database could not be reached. Nothing was saved. Try again shortly.")
                .with(HttpHeaders.RETRY_AFTER, "5");
    }

    private static Problem unknown() {
        return Problem.of(
                        OutcomeUnknown.SLUG,
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "The database stopped answering, and it is not known whether this was saved. Look before you repeat it.")
                .with(HttpHeaders.RETRY_AFTER, "5");
    }

    private static Problem conflict() {
        return Problem.of(
                "conflict",
                HttpStatus.CONFLICT,
                "Someone else changed the same thing at the same moment. Nothing was saved. Read it again and repeat.");
    }
}
