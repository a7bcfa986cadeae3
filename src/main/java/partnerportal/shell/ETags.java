package partnerportal.shell;

import org.jspecify.annotations.Nullable;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Strong entity tags (RFC 9110, 8.8.3): equal bytes, equal tag. */
public final class ETags {

    private static final int DIGEST_BYTES = 12;

    private ETags() {}

    /** @param prefix letters, digits and hyphens that a reader may want to know, such as the revision; may be empty */
    public static String strong(String prefix, byte[] body) {
        var digest = Arrays.copyOf(sha256(body), DIGEST_BYTES);
        return "\"" + prefix + HexFormat.of().formatHex(digest) + "\"";
    }

    /** Whether a header of {@code If-Match} or {@code If-None-Match} names the tag. Weak tags never do. */
    public static boolean names(@Nullable String header, String tag) {
        return header != null
                && (header.strip().equals("*")
                        || Arrays.stream(header.split(",")).map(String::strip).anyMatch(tag::equals));
    }

    private static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }
}
