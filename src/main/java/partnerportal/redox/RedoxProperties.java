package partnerportal.redox;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.converter.RsaKeyConverters;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPrivateKey;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The application's one client at Redox; client, key id and key all given, or none.
 *
 * @param address of the Redox API
 * @param keyId the {@code kid} under which Redox has the public key
 * @param privateKey RSA in PEM, PKCS#8; line ends may be written as {@code \n}
 */
@ConfigurationProperties("portal.redox")
public record RedoxProperties(
        @DefaultValue("https://api.redoxengine.com") String address,
        @DefaultValue("") String clientId,
        @DefaultValue("") String keyId,
        @DefaultValue("") String privateKey) {

    public RedoxProperties {
        var given = Stream.of(clientId, keyId, privateKey)
                .filter(setting -> !setting.isBlank())
                .count();
        if (given != 0 && given != 3) {
            throw new IllegalArgumentException(
                    "To check Redox destinations set all of REDOX_CLIENT_ID, REDOX_KEY_ID and"
                            + " REDOX_PRIVATE_KEY, or none of them.");
        }
        address = address.replaceFirst("/+$", "");
        if (given == 3 && URI.create(address).getHost() == null) {
            throw new IllegalArgumentException(
                    "REDOX_ADDRESS must be a full address such as https://api.redoxengine.com.");
        }
        if (given == 3) {
            readKey(privateKey);
        }
    }

    boolean isGiven() {
        return !clientId.isBlank();
    }

    URI at(String path) {
        return URI.create(address + path);
    }

    RSAPrivateKey key() {
        return readKey(privateKey);
    }

    /** Without the key, so that it gets into no log. */
    @Override
    public String toString() {
        return "RedoxProperties[" + address + ", client " + clientId + ", key " + keyId + "]";
    }

    private static RSAPrivateKey readKey(String pem) {
        var lines = pem.replace("\\n", "\n").strip();
        try {
            var bytes = new ByteArrayInputStream(lines.getBytes(StandardCharsets.US_ASCII));
            return Objects.requireNonNull(RsaKeyConverters.pkcs8().convert(bytes));
        } catch (RuntimeException unreadable) {
            // Without the cause, whose text may hold a part of the key.
            throw new IllegalArgumentException(
                    "REDOX_PRIVATE_KEY is no RSA key in PEM (PKCS#8, beginning with -----BEGIN PRIVATE KEY-----).");
        }
    }
}
