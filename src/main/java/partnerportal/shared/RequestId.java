package partnerportal.shared;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** The id that joins an answer, its log lines and its audit entries. */
public final class RequestId {

    /** The key in the logging context, and the name of the log field. */
    public static final String KEY = "request_id";

    /** The header a caller may send and every answer carries. */
    public static final String HEADER = "X-Request-Id";

    private static final Pattern ACCEPTABLE = Pattern.compile("[A-Za-z0-9._-]{8,64}");
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS_OF_A_LETTER = 5;
    private static final int GROUP_LENGTH = 4;
    private static final int LENGTH = 14;

    private RequestId() {}

    /** Null outside a request or job. */
    public static @Nullable String current() {
        return MDC.get(KEY);
    }

    /** A fresh one, short enough to read out to support: {@code 7F3A-91C2-KD04}. */
    public static String next() {
        var id = new byte[LENGTH];
        // It tells requests apart and opens nothing, so nobody needs to be kept from guessing it.
        long random = ThreadLocalRandom.current().nextLong();
        for (int at = 0; at < LENGTH; at++) {
            if (at % (GROUP_LENGTH + 1) == GROUP_LENGTH) {
                id[at] = '-';
            } else {
                id[at] = (byte) LETTERS.charAt((int) random & (LETTERS.length() - 1));
                random >>>= BITS_OF_A_LETTER;
            }
        }
        return new String(id, StandardCharsets.US_ASCII);
    }

    /** Whether a caller's own id is fit to be written to logs and answers. */
    public static boolean isAcceptable(@Nullable String id) {
        return id != null && ACCEPTABLE.matcher(id).matches();
    }
}
