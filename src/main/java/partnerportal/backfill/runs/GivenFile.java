package partnerportal.backfill.runs;

import partnerportal.storage.ObjectKey;

import java.io.InputStream;

/** The eligibility file as whoever starts a run gives it. */
public sealed interface GivenFile {

    /** @param name as they call it */
    record Uploaded(String name, InputStream content) implements GivenFile {}

    /** A file that was delivered to the exchange. */
    record Delivered(ObjectKey key) implements GivenFile {}
}
