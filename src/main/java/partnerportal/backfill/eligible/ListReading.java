package partnerportal.backfill.eligible;

import org.jspecify.annotations.Nullable;
import partnerportal.backfill.match.EligiblePerson;
import partnerportal.backfill.match.PersonFields;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** A list's rows from PostgreSQL's binary form of COPY. */
final class ListReading {

    static final String COLUMNS = """
            row_number, given_name, middle_name, family_name, suffix, birth_date, sex, zip, street, phone, ssn_last_four,
            member_id, eligible_from, eligible_until""";

    private static final int SIGNATURE = 11;
    private static final int NULL = -1;

    private boolean begun;

    /** Null at the end. The server sends a row a piece, the first with what stands before all rows. */
    @Nullable
    EligiblePerson read(byte[] piece) {
        var bytes = ByteBuffer.wrap(piece);
        if (!begun) {
            begun = true;
            bytes.position(SIGNATURE + Integer.BYTES);
            bytes.position(bytes.position() + Integer.BYTES + bytes.getInt(bytes.position()));
        }
        if (!bytes.hasRemaining()) {
            throw new IllegalStateException("A piece of a list has no row.");
        }
        if (bytes.getShort() == NULL) {
            return null;
        }
        bytes.getInt();
        int row = bytes.getInt();
        return new EligiblePerson(
                row,
                new PersonFields(
                        text(bytes),
                        text(bytes),
                        text(bytes),
                        text(bytes),
                        date(bytes),
                        text(bytes),
                        text(bytes),
                        text(bytes),
                        text(bytes),
                        text(bytes),
                        text(bytes)),
                date(bytes),
                date(bytes));
    }

    private static @Nullable String text(ByteBuffer bytes) {
        int length = bytes.getInt();
        if (length == NULL) {
            return null;
        }
        var text = new String(bytes.array(), bytes.position(), length, StandardCharsets.UTF_8);
        bytes.position(bytes.position() + length);
        return text;
    }

    private static @Nullable LocalDate date(ByteBuffer bytes) {
        return bytes.getInt() == NULL ? null : LocalDate.ofEpochDay(CopyBytes.FIRST_DAY + bytes.getInt());
    }
}
