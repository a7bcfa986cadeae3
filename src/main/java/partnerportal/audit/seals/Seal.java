package partnerportal.audit.seals;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One link of the chain: proof of one entry and of all before it.
 *
 * @param position from 1, without gaps
 * @param transactionId of the entry, so that the place in the order is known even when the entry is gone
 * @param watermark every transaction below it had ended, so an entry of one that has no seal was put in afterwards
 * @param keyId which key it was made with
 * @param mac in hexadecimal
 */
record Seal(
        long position, long entryId, long transactionId, long watermark, Instant sealedAt, String keyId, String mac) {

    /** @param previous the mac of the seal before; empty for the first */
    static Seal of(SealKey key, long position, String previous, EntryText entry, long watermark, Instant at) {
        var seal = new Seal(position, entry.id(), entry.transactionId(), watermark, at, key.id(), "");
        return new Seal(
                position,
                entry.id(),
                entry.transactionId(),
                watermark,
                at,
                key.id(),
                seal.expectedMac(key, previous, entry));
    }

    /** What {@link #mac} must be when neither the seal nor the entry nor anything before them was changed. */
    String expectedMac(SealKey key, String previous, EntryText entry) {
        var sealedMicros = ChronoUnit.MICROS.between(Instant.EPOCH, sealedAt);
        return key.mac("%d|%s|%d|%d|%d|%d|%s|%s"
                .formatted(
                        position, previous, entryId, transactionId, watermark, sealedMicros, keyId, entry.canonical()));
    }

    /** Whether an entry at this place in the order would have been there when this seal was made. */
    boolean covers(EntryText entry) {
        return entry.transactionId() < watermark || entry.transactionId() == transactionId && entry.id() <= entryId;
    }

    SealMark mark() {
        return new SealMark(position, mac);
    }
}
