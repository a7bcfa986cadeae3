package partnerportal.local.station;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32;

/** Where a page ended, written so that nobody reads anything into it, and nobody else's text passes for it. */
record PageToken(Instant createdAt, long id) {

    String text() {
        var bytes = ByteBuffer.allocate(2 * Long.BYTES + Integer.BYTES)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, createdAt))
                .putLong(id);
        bytes.putInt(sum(bytes.array()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    static Optional<PageToken> read(String text) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            var token = new PageToken(Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS), bytes.getLong());
            return bytes.getInt() == sum(bytes.array()) ? Optional.of(token) : Optional.empty();
        } catch (IllegalArgumentException | BufferUnderflowException ofSomebodyElse) {
            return Optional.empty();
        }
    }

    private static int sum(byte[] bytes) {
        var sum = new CRC32();
        sum.update(bytes, 0, 2 * Long.BYTES);
        return (int) sum.getValue();
    }
}
