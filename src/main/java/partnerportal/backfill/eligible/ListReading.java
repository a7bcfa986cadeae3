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
    private ByteBuffer bytes = ByteBuffer.allocate(0);
    private byte[] piece = {};

    /** Null at the end. The server sends a row a piece, the first with what stands before all rows. */
    @Nullable
    EligiblePerson read(byte[] next) {
        piece = next;
        bytes = ByteBuffer.wrap(next);
        if (!begun) {
            begun = true;
            int extension = SIGNATURE + Integer.BYTES;
            bytes.position(extension + Integer.BYTES + bytes.getInt(extension));
        }
        if (bytes.getShort() == NULL) {
            return null;
        }
        bytes.getInt();
        int row = bytes.getInt();
        return new EligiblePerson(
                row,
                new PersonFields(
                        text(), text(), text(), text(), date(), text(), text(), text(), text(), text(), text()),
                date(),
                date());
    }

    private @Nullable String text() {
        int length = bytes.getInt();
        if (length == NULL) {
            return null;
        }
        var text = new String(piece, bytes.position(), length, StandardCharsets.UTF_8);
        bytes.position(bytes.position() + length);
        return text;
    }

    private @Nullable LocalDate date() {
        return bytes.getInt() == NULL ? null : LocalDate.ofEpochDay(CopyBytes.FIRST_DAY + bytes.getInt());
    }
}
