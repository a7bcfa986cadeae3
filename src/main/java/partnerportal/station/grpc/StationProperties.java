package partnerportal.station.grpc;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * How the portal asks Station.
 *
 * @param address host and port; empty where there is no Station
 * @param plaintext whether calls go without TLS: only where something else encrypts them
 * @param trustedCertificates authorities to believe instead of the platform's, a file in PEM; null for the platform's
 * @param token sent as bearer credential; empty for none
 * @param deadline of one attempt
 * @param attempts for one answer, the first one too
 * @param patience for all attempts and the waiting between them, 4 minutes at most
 */
@ConfigurationProperties("portal.station")
public record StationProperties(
        @DefaultValue("") String address,
        @DefaultValue("false") boolean plaintext,
        @Nullable Path trustedCertificates,
        @DefaultValue("") String token,
        @DefaultValue("10s") Duration deadline,
        @DefaultValue("3") int attempts,
        @DefaultValue("30s") Duration patience) {

    private static final Pattern ADDRESS = Pattern.compile("([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+]):([0-9]{1,5})");
    private static final Pattern TOKEN = Pattern.compile("[!-~]*");
    private static final int LAST_PORT = 65_535;
    private static final int MOST_ATTEMPTS = 10;
    /** Who waits for a page gives up after five minutes. */
    private static final Duration LONGEST_PATIENCE = Duration.ofMinutes(4);

    public StationProperties {
        address = address.strip();
        token = token.strip();
        if (!address.isEmpty() && !isAddress(address)) {
            throw new IllegalArgumentException(
                    "STATION_ADDRESS must be a host and a port, such as station.example.com:443.");
        }
        if (!TOKEN.matcher(token).matches()) {
            throw new IllegalArgumentException("STATION_TOKEN may only have visible ASCII characters.");
        }
        if (trustedCertificates != null && trustedCertificates.toString().isBlank()) {
            trustedCertificates = null;
        }
        if (trustedCertificates != null && !Files.isReadable(trustedCertificates)) {
            throw new IllegalArgumentException("STATION_TRUSTED_CERTIFICATES names a file that cannot be read.");
        }
        if (!isPositive(deadline) || !isPositive(patience)) {
            throw new IllegalArgumentException("STATION_DEADLINE and STATION_PATIENCE must be longer than nothing.");
        }
        if (patience.compareTo(LONGEST_PATIENCE) > 0) {
            throw new IllegalArgumentException("STATION_PATIENCE must be at most 4m.");
        }
        if (attempts < 1 || attempts > MOST_ATTEMPTS) {
            throw new IllegalArgumentException("STATION_ATTEMPTS must be 1 to %d.".formatted(MOST_ATTEMPTS));
        }
    }

    boolean isGiven() {
        return !address.isEmpty();
    }

    /** Without the token, so that it gets into no log. */
    @Override
    public String toString() {
        return "StationProperties[%s, plaintext: %s]".formatted(address, plaintext);
    }

    private static boolean isAddress(String text) {
        var parts = ADDRESS.matcher(text);
        if (!parts.matches()) {
            return false;
        }
        int port = Integer.parseInt(parts.group(2));
        return port > 0 && port <= LAST_PORT;
    }

    private static boolean isPositive(Duration time) {
        return time.isPositive();
    }
}
