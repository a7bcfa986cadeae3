package partnerportal.station.grpc;

import io.grpc.ChannelCredentials;
import io.grpc.ConnectivityState;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.TlsChannelCredentials;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The connection to Station: made when first needed, made anew when it breaks or goes dead. */
final class StationChannel {

    /** 2,000 care requests take 1 MiB at most as people write; the rest is for what they paste. */
    static final int MOST_BYTES = 16 << 20;

    private static final long CONNECTING_MILLIS = 500;

    private StationChannel() {}

    static ManagedChannel open(StationProperties settings) {
        return Grpc.newChannelBuilder("dns:///" + settings.address(), credentials(settings))
                .userAgent("partner-portal")
                .maxInboundMessageSize(MOST_BYTES)
                // A connection that went dead silently would else swallow call after call for a quarter of an hour.
                .keepAliveTime(10, TimeUnit.SECONDS)
                .keepAliveTimeout(5, TimeUnit.SECONDS)
                .idleTimeout(5, TimeUnit.MINUTES)
                // Repeats are counted, limited and spread by StationCalls.
                .disableRetry()
                .build();
    }

    /**
     * After an outage the channel would wait up to two minutes before it tries to connect again, and fail every call until
     * then. Has it try now, and gives it a moment.
     */
    static void wake(ManagedChannel channel) throws InterruptedException {
        if (channel.getState(false) == ConnectivityState.TRANSIENT_FAILURE) {
            var changed = new CountDownLatch(1);
            channel.notifyWhenStateChanged(ConnectivityState.TRANSIENT_FAILURE, changed::countDown);
            channel.resetConnectBackoff();
            changed.await(CONNECTING_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private static ChannelCredentials credentials(StationProperties settings) {
        if (settings.plaintext()) {
            return InsecureChannelCredentials.create();
        }
        var authorities = settings.trustedCertificates();
        if (authorities == null) {
            return TlsChannelCredentials.create();
        }
        refuseWithoutCertificates(authorities);
        try {
            return TlsChannelCredentials.newBuilder()
                    .trustManager(authorities.toFile())
                    .build();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Now, because the library would say so only much later and in words of its own. */
    private static void refuseWithoutCertificates(Path authorities) {
        try (var pem = Files.newInputStream(authorities)) {
            if (!CertificateFactory.getInstance("X.509")
                    .generateCertificates(pem)
                    .isEmpty()) {
                return;
            }
        } catch (IOException | CertificateException unreadable) {
            throw withoutCertificates(unreadable);
        }
        throw withoutCertificates(null);
    }

    private static IllegalArgumentException withoutCertificates(@Nullable Exception cause) {
        return new IllegalArgumentException(
                "STATION_TRUSTED_CERTIFICATES names a file without certificates in PEM.", cause);
    }
}
