package partnerportal.audit.seals;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * An entry as it is sealed.
 *
 * @param transactionId of the transaction that wrote it
 * @param canonical every stored column, each with its length before it, so that no text can slip from one into the next
 */
record EntryText(long id, long transactionId, String canonical) {

    /** Every column of {@code audit_entries e}, as text. A new column goes to the end and only if entries sealed before stay as they are. */
    static final String COLUMNS = """
            e.id::text as entry_id, e.transaction_id::text as entry_transaction,
            (extract(epoch from e.at) * 1000000)::bigint::text as entry_at,
            e.outcome, e.actor_kind, e.actor_subject, e.actor_name, e.acting_client, e.action, e.subject_type,
            e.subject_id, e.subject_label, e.changes::text, e.reason, e.cause, e.contributors::text, e.request_id""";

    private static final int COUNT = 17;

    /** From a row that starts with {@link #COLUMNS}. */
    static EntryText read(ResultSet row) throws SQLException {
        var canonical = new StringBuilder();
        for (int column = 1; column <= COUNT; column++) {
            append(canonical, row.getString(column));
        }
        return new EntryText(row.getLong(1), row.getLong(2), canonical.toString());
    }

    static void append(StringBuilder canonical, @Nullable String value) {
        if (value == null) {
            canonical.append('-');
        } else {
            canonical
                    .append(value.getBytes(StandardCharsets.UTF_8).length)
                    .append(':')
                    .append(value);
        }
    }
}
