package partnerportal.station.grpc;

import io.grpc.Grpc;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.TlsServerCredentials;
import io.grpc.stub.StreamObserver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import partnerportal.station.CareRequestSource;
import partnerportal.station.StationUnavailable;
import partnerportal.station.grpc.v1.GetCareRequestRequest;
import partnerportal.station.grpc.v1.GetCareRequestResponse;
import partnerportal.station.grpc.v1.StationCareRequestsServiceGrpc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Nobody gets the credential who cannot show a certificate that is believed. */
class StationTlsIT extends StationTest {

    private static final char[] PASSWORD = "only-here".toCharArray();

    @TempDir
    Path folder;

    private final AtomicInteger reached = new AtomicInteger();
    private Server encrypted;
    private Path certificate;

    @BeforeEach
    void listen() throws Exception {
        var keys = keys();
        certificate = pem(keys.getCertificate("station"));
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        var credentials = TlsServerCredentials.newBuilder()
                .keyManager(managers.getKeyManagers())
                .build();
        encrypted = Grpc.newServerBuilderForPort(0, credentials)
                .addService(new Empty())
                .build()
                .start();
    }

    @AfterEach
    void hangUp() throws InterruptedException {
        encrypted.shutdownNow().awaitTermination(5, TimeUnit.SECONDS);
    }

    @Test
    void believesTheCertificateItWasToldToBelieve() {
        assertThat(tls(certificate, encrypted.getPort()).find(1)).isEmpty();
        assertThat(reached).hasValue(1);
    }

    @Test
    void doesNotBelieveACertificateThatNobodyVouchesFor() {
        assertThatThrownBy(() -> tls(null, encrypted.getPort()).find(1))
                .isInstanceOf(StationUnavailable.class)
                .hasMessageContaining("STATION_TRUSTED_CERTIFICATES");
        assertThat(reached).hasValue(0);
    }

    @Test
    void saysNothingWithoutEncryptionUnlessItWasToldTo() {
        assertThatThrownBy(() -> tls(certificate, station.port()).find(1))
                .isInstanceOf(StationUnavailable.class)
                .hasMessageContaining("STATION_PLAINTEXT");
        assertThat(station.asked()).isEmpty();
    }

    @Test
    void fileWithoutCertificatesIsRefused() throws IOException {
        var nothing = Files.writeString(folder.resolve("nothing.pem"), "nothing");
        assertThatThrownBy(() -> tls(nothing, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("STATION_TRUSTED_CERTIFICATES");
    }

    /** Has no care request. */
    private final class Empty extends StationCareRequestsServiceGrpc.StationCareRequestsServiceImplBase {

        @Override
        public void getCareRequest(GetCareRequestRequest request, StreamObserver<GetCareRequestResponse> caller) {
            reached.incrementAndGet();
            caller.onError(Status.NOT_FOUND.asRuntimeException());
        }
    }

    private CareRequestSource tls(@Nullable Path trusted, int port) {
        return source(new StationProperties(
                "localhost:" + port, false, trusted, station.credential(), DEADLINE, ATTEMPTS, PATIENCE));
    }

    private KeyStore keys() throws Exception {
        var file = folder.resolve("station.p12");
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                        tool,
                        "-genkeypair",
                        "-alias",
                        "station",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .start();
        made.getInputStream().readAllBytes();
        assertThat(made.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return KeyStore.getInstance(file.toFile(), PASSWORD);
    }

    private Path pem(Certificate certificate) throws Exception {
        return Files.writeString(
                folder.resolve("station.pem"),
                "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
    }
}
