package partnerportal.storage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import partnerportal.local.FaultRelay;
import partnerportal.local.FaultRelay.Mode;
import partnerportal.local.LocalS3;
import partnerportal.storage.StorageProperties.S3;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The adapter against a real server, which also goes away in the middle. */
class S3StoreIT extends ObjectStoreContract {

    private static final Duration PATIENCE = Duration.ofSeconds(6);

    /** How many objects one answer of a list holds: few, so that there are several. */
    private static final int PAGE = 5;

    private static LocalS3 server;
    private static FaultRelay relay;
    private static S3Client client;

    @BeforeAll
    static void start() throws Exception {
        server = LocalS3.start();
        relay = new FaultRelay(server.port());
        client = StorageConfiguration.client(settings(LocalS3.SECRET_ACCESS_KEY), PATIENCE);
    }

    @AfterAll
    static void stop() throws Exception {
        client.close();
        relay.close();
        server.close();
    }

    @AfterEach
    void letPass() {
        relay.set(Mode.PASS);
    }

    @Override
    ObjectStore store() {
        return new S3Store(client, LocalS3.BUCKET, "below/", PAGE);
    }

    @Test
    void addressesNameBucketAndPrefix() {
        assertThat(store().address(ObjectKey.of("exports/1"))).isEqualTo(URI.create("s3://portal/below/exports/1"));
    }

    @Test
    void whatIsNoObjectIsPassedOver() {
        store().put(ObjectKey.of("beside/rows.csv"), new byte[1]);
        for (var foreign : List.of("below/beside/", "below/beside/a b")) {
            client.putObject(request -> request.bucket(LocalS3.BUCKET).key(foreign), RequestBody.empty());
        }
        assertThat(store().list(ObjectKey.of("beside")))
                .extracting(StoredObject::key)
                .containsExactly(ObjectKey.of("beside/rows.csv"));
    }

    @Test
    void unfinishedLargeUploadsLeaveNoPartsInTheBucket() {
        var large = new byte[2 * S3Upload.PART_BYTES + 1];
        try (var upload = store().upload(ObjectKey.of("unfinished"))) {
            upload.write(large, 0, large.length);
            assertThat(unfinished()).isEqualTo(1);
        }
        assertThat(unfinished()).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSE", "BLACK_HOLE"})
    void outageEndsInTimeAndIsToldInWords(Mode fault) {
        var key = ObjectKey.of("outage-" + fault);
        var large = new byte[S3Upload.PART_BYTES + 1];
        try (var upload = store().upload(key)) {
            upload.write(large, 0, large.length);
            relay.set(fault);
            long asked = System.nanoTime();
            assertThatThrownBy(upload::finish)
                    .isInstanceOf(StorageUnavailable.class)
                    .hasMessage(
                            "S3 could not be reached, so %s could not be written. Check the endpoint and the network."
                                    .formatted(key));
            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(PATIENCE.multipliedBy(2));
        }
        relay.set(Mode.PASS);
        assertThat(store().exists(key)).isFalse();
        assertThat(store().put(key, new byte[1]).size()).isEqualTo(1);
    }

    @Test
    void refusedKeysAreToldWithoutThem() {
        try (var stranger = StorageConfiguration.client(settings("another-secret-key"), PATIENCE)) {
            assertThatThrownBy(
                            () -> new S3Store(stranger, LocalS3.BUCKET, "", PAGE).put(ObjectKey.of("a"), new byte[1]))
                    .isInstanceOf(StorageUnavailable.class)
                    .hasMessageContaining("status 403")
                    .hasMessageNotContaining("another-secret-key");
        }
    }

    @Test
    void missingBucketIsToldInWords() {
        assertThatThrownBy(() -> new S3Store(client, "no-such-bucket", "", PAGE).put(ObjectKey.of("a"), new byte[1]))
                .isInstanceOf(StorageUnavailable.class)
                .hasMessageContaining("NoSuchBucket");
    }

    private static int unfinished() {
        return client.listMultipartUploads(request -> request.bucket(LocalS3.BUCKET))
                .uploads()
                .size();
    }

    private static S3 settings(String secret) {
        return new S3(LocalS3.BUCKET, "", "us-east-1", endpoint(), true, LocalS3.ACCESS_KEY_ID, secret);
    }

    private static @Nullable URI endpoint() {
        return URI.create("http://127.0.0.1:" + relay.port());
    }
}
