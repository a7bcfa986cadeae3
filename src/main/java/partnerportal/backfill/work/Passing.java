package partnerportal.backfill.work;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.TransactionException;

import java.util.Objects;
import java.util.Set;

/** What is wrong with the database just now and will not be for ever: a run is not given up for it, however long it takes. */
final class Passing {

    /** PostgreSQL's states that Spring has no class for: a lock that was not to be had, a transaction that stood still too long. */
    private static final Set<String> STATES = Set.of("55P03", "25P03");

    private Passing() {}

    static boolean by(RuntimeException problem) {
        return switch (problem) {
            case TransientDataAccessException busy -> true;
            case RecoverableDataAccessException broken -> true;
            case DataAccessResourceFailureException gone -> true;
            case TransactionException lost -> true;
            case UncategorizedSQLException unnamed ->
                STATES.contains(String.valueOf(
                        Objects.requireNonNull(unnamed.getSQLException()).getSQLState()));
            default -> false;
        };
    }
}
