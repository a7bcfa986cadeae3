package partnerportal.station.grpc;

import java.util.Locale;

/** What came of one attempt to get an answer. */
enum Outcome {
    OK,
    /** May be better later. */
    UNAVAILABLE,
    /** Will be no better. */
    REFUSED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
