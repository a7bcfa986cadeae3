package partnerportal.audit.seals;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A key that seals are made with, and the short name by which a seal says which one. */
final class SealKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int LEAST_BYTES = 32;
    private static final int ID_BYTES = 4;

    private final String id;
    private final SecretKeySpec key;

    private SealKey(String id, SecretKeySpec key) {
        this.id = id;
        this.key = key;
    }

    /** @throws IllegalArgumentException when the text is not base64 of enough bytes; the text is not repeated */
    static SealKey of(String base64) {
        var bytes = decode(base64.trim());
        if (bytes.length < LEAST_BYTES) {
            throw new IllegalArgumentException("The audit trail needs a key to be sealed with: set AUDIT_SEAL_KEY to "
                    + LEAST_BYTES + " or more random bytes in base64, such as `openssl rand -base64 32` makes.");
        }
        return new SealKey(fingerprint(bytes), new SecretKeySpec(bytes, ALGORITHM));
    }

    /** The first eight hexadecimal digits of the key's SHA-256. */
    String id() {
        return id;
    }

    /** In hexadecimal. */
    String mac(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    private static String fingerprint(byte[] bytes) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash, 0, ID_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
