package partnerportal.storage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import partnerportal.storage.StorageProperties.S3;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ExchangeTests {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
    private static final ObjectKey KEY = ObjectKey.of("harborlight/roster-2026-10.csv");

    @TempDir
    Path folder;

    @Test
    void readsWhatOthersDelivered() throws IOException {
        Files.createDirectories(folder.resolve("harborlight"));
        Files.writeString(folder.resolve(KEY.text()), "given_name");
        var exchange = exchange(folder.toString());
        assertThat(exchange.isSetUp()).isTrue();
        try (var content = exchange.open(KEY).orElseThrow()) {
            assertThat(new String(content.readAllBytes(), UTF_8)).isEqualTo("given_name");
        }
    }

    @Test
    void knowsNoFileThatWasNotDelivered() {
        var exchange = exchange(folder.toString());
        assertThat(exchange.open(KEY)).isEmpty();
    }

    @Test
    void saysHowToSetItUp() {
        var exchange = exchange("");
        assertThat(exchange.isSetUp()).isFalse();
        assertThatThrownBy(() -> exchange.open(KEY))
                .isInstanceOf(StorageUnavailable.class)
                .hasMessageContaining("EXCHANGE_FOLDER");
    }

    @Test
    void bucketGoesBeforeFolder() throws Exception {
        var s3 = new S3("deliveries", "", "us-east-1", null, false, "id", "secret");
        try (var exchange = (Exchange)
                new StorageConfiguration().exchangeFiles(new ExchangeProperties(folder.toString(), s3), NOON)) {
            assertThat(exchange).hasFieldOrProperty("store").extracting("store").isInstanceOf(S3Store.class);
        }
    }

    private static ExchangeFiles exchange(String folder) {
        return new StorageConfiguration()
                .exchangeFiles(new ExchangeProperties(folder, new S3("", "", "us-east-1", null, false, "", "")), NOON);
    }
}
