package partnerportal.backfill.eligible;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Rows in PostgreSQL's binary form of COPY. */
final class CopyBytes {

    static final long FIRST_DAY = LocalDate.of(2000, 1, 1).toEpochDay();

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int TEXT_TYPE = 25;
    private static final int NULL = -1;
    private static final int FLAGS_AND_EXTENSION = 8;

    private byte[] bytes;
    private int length;

    CopyBytes(int capacity) {
        this.bytes = new byte[capacity];
    }

    int length() {
        return length;
    }

    byte[] take() {
        var taken = Arrays.copyOf(bytes, length);
        length = 0;
        return taken;
    }

    void begin() {
        raw(SIGNATURE, SIGNATURE.length);
        room(FLAGS_AND_EXTENSION);
        Arrays.fill(bytes, length, length + FLAGS_AND_EXTENSION, (byte) 0);
        length += FLAGS_AND_EXTENSION;
    }

    void end() {
        int16(-1);
    }

    void row(int columns) {
        int16(columns);
    }

    void number(int value) {
        int32(Integer.BYTES);
        int32(value);
    }

    void bigNumber(long value) {
        int32(Long.BYTES);
        int32((int) (value >>> Integer.SIZE));
        int32((int) value);
    }

    void truth(boolean value) {
        int32(1);
        room(1);
        bytes[length++] = (byte) (value ? 1 : 0);
    }

    void date(@Nullable LocalDate day) {
        if (day == null) {
            int32(NULL);
        } else {
            number((int) (day.toEpochDay() - FIRST_DAY));
        }
    }

    void text(@Nullable String text) {
        if (text == null) {
            int32(NULL);
            return;
        }
        int count = text.length();
        room(Integer.BYTES + count);
        int before = length;
        length += Integer.BYTES;
        for (int at = 0; at < count; at++) {
            char here = text.charAt(at);
            if (here >= 0x80) {
                length = before;
                var encoded = text.getBytes(StandardCharsets.UTF_8);
                int32(encoded.length);
                raw(encoded, encoded.length);
                return;
            }
            bytes[length++] = (byte) here;
        }
        int end = length;
        length = before;
        int32(count);
        length = end;
    }

    void texts(List<String> texts) {
        int start = length;
        int32(0);
        int32(texts.isEmpty() ? 0 : 1);
        int32(0);
        int32(TEXT_TYPE);
        if (!texts.isEmpty()) {
            int32(texts.size());
            int32(1);
            texts.forEach(this::text);
        }
        int end = length;
        length = start;
        int32(end - start - Integer.BYTES);
        length = end;
    }

    private void int16(int value) {
        room(Short.BYTES);
        bytes[length++] = (byte) (value >>> 8);
        bytes[length++] = (byte) value;
    }

    private void int32(int value) {
        room(Integer.BYTES);
        bytes[length++] = (byte) (value >>> 24);
        bytes[length++] = (byte) (value >>> 16);
        bytes[length++] = (byte) (value >>> 8);
        bytes[length++] = (byte) value;
    }

    private void raw(byte[] more, int count) {
        room(count);
        System.arraycopy(more, 0, bytes, length, count);
        length += count;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
