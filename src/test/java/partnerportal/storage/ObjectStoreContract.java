package partnerportal.storage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What every store does, wherever it keeps its objects. */
abstract class ObjectStoreContract {

    private static final int LARGE = 3 * S3Upload.PART_BYTES + 4_711;

    private final ObjectKey folder =
            ObjectKey.of("contract").resolve(UUID.randomUUID().toString());

    abstract ObjectStore store();

    @Test
    void givesBackWhatWasPut() throws Exception {
        var key = folder.resolve("small.txt");
        var written = store().put(key, "Käse".getBytes(UTF_8));

        assertThat(read(key)).isEqualTo("Käse".getBytes(UTF_8));
        assertThat(written).isEqualTo(new WrittenObject(key, 5, sha256("Käse".getBytes(UTF_8))));
        assertThat(store().exists(key)).isTrue();
    }

    @Test
    void knowsNothingOfWhatIsNotThere() {
        store().put(folder.resolve("a/b"), new byte[1]);
        for (var missing : List.of("c", "a", "a/b/c")) {
            var key = folder.resolve(missing);
            assertThat(store().exists(key)).as(missing).isFalse();
            assertThat(store().open(key)).as(missing).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, S3Upload.PART_BYTES - 1, S3Upload.PART_BYTES, S3Upload.PART_BYTES + 1, LARGE})
    void streamsObjectsOfAnySize(int size) throws Exception {
        var content = new byte[size];
        new Random(size).nextBytes(content);
        var key = folder.resolve("size-" + size);

        WrittenObject written;
        try (var upload = store().upload(key)) {
            for (int from = 0; from < size; from += 100_000) {
                upload.write(content, from, Math.min(100_000, size - from));
            }
            written = upload.finish();
        }
        assertThat(written.size()).isEqualTo(size);
        assertThat(written.sha256()).isEqualTo(sha256(content));
        assertThat(Arrays.equals(read(key), content)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {10, LARGE})
    void showsNothingOfAnUploadBeforeItIsFinished(int size) {
        var key = folder.resolve("unfinished-" + size);
        try (var upload = store().upload(key)) {
            upload.write(new byte[size], 0, size);
            assertThat(store().exists(key)).isFalse();
            assertThat(store().open(key)).isEmpty();
            assertThat(store().list(folder)).isEmpty();
        }
        assertThat(store().exists(key)).isFalse();
    }

    @Test
    void takesNothingMoreOnceAnUploadHasEnded() {
        try (var upload = store().upload(folder.resolve("ended"))) {
            upload.finish();
            assertThatThrownBy(() -> upload.write(1)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(upload::finish).isInstanceOf(IllegalStateException.class);
        }
        assertThat(store().exists(folder.resolve("ended"))).isTrue();
    }

    @Test
    void putsAnObjectInThePlaceOfAnother() throws Exception {
        var key = folder.resolve("twice");
        store().put(key, "first and longer".getBytes(UTF_8));
        store().put(key, "second".getBytes(UTF_8));
        assertThat(read(key)).isEqualTo("second".getBytes(UTF_8));
    }

    @Test
    void listsWhatIsBelowAKeyAndNothingBeside() {
        store().put(folder.resolve("a/2"), new byte[2]);
        store().put(folder.resolve("a/1/deep"), new byte[1]);
        store().put(folder.resolve("ab"), new byte[9]);

        assertThat(store().list(folder.resolve("a")))
                .containsExactly(
                        new StoredObject(folder.resolve("a/1/deep"), 1), new StoredObject(folder.resolve("a/2"), 2));
        assertThat(store().list(folder.resolve("nothing"))).isEmpty();
    }

    @Test
    void listsMoreThanOneAnswerHolds() {
        for (int at = 0; at < 12; at++) {
            store().put(folder.resolve("many/%02d".formatted(at)), new byte[0]);
        }
        assertThat(store().list(folder.resolve("many"))).hasSize(12);
    }

    @Test
    void deletesOnceAndAgain() {
        var key = folder.resolve("gone");
        store().put(key, new byte[1]);
        store().delete(key);
        store().delete(key);
        assertThat(store().exists(key)).isFalse();
        assertThat(store().open(key)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/", "a/", "/a", "../a", "a/../b", "a/./b", ".hidden", "a//b", "a b", "a\\b", "a\u0000", "ä"
            })
    void keysLeadNowhereElse(String text) {
        assertThatThrownBy(() -> ObjectKey.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    byte @Nullable [] read(ObjectKey key) throws IOException {
        try (var content = store().open(key).orElseThrow()) {
            return content.readAllBytes();
        }
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
