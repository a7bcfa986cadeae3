package partnerportal.configuration.grpc;

import com.google.protobuf.Timestamp;
import partnerportal.shared.BadRequest;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Moments as messages have them. */
final class Moments {

    private static final Instant FIRST =
            OffsetDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC).toInstant();
    private static final Instant END =
            OffsetDateTime.of(10_000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC).toInstant();
    private static final int NANOS_OF_A_SECOND = 1_000_000_000;

    private Moments() {}

    static Timestamp of(Instant moment) {
        return Timestamp.newBuilder()
                .setSeconds(moment.getEpochSecond())
                .setNanos(moment.getNano())
                .build();
    }

    /** @throws BadRequest naming the field, when it is no moment of our era */
    static Instant read(String field, Timestamp moment) {
        boolean known = moment.getSeconds() >= FIRST.getEpochSecond()
                && moment.getSeconds() < END.getEpochSecond()
                && moment.getNanos() >= 0
                && moment.getNanos() < NANOS_OF_A_SECOND;
        if (!known) {
            throw new BadRequest(field, "Send a moment between the years 1 and 9999.");
        }
        return Instant.ofEpochSecond(moment.getSeconds(), moment.getNanos());
    }
}
