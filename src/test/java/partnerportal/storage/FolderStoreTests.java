package partnerportal.storage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

class FolderStoreTests extends ObjectStoreContract {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Override
    ObjectStore store() {
        return new FolderStore(folder.resolve("made/when/needed"), NOON);
    }

    @Test
    void filesLieWhereTheirAddressSays() throws IOException {
        var key = ObjectKey.of("exports/1/rows.csv");
        store().put(key, new byte[] {65});
        assertThat(Path.of(store().address(key))).isEqualTo(folder.resolve("made/when/needed/exports/1/rows.csv"));
        assertThat(Files.readString(Path.of(store().address(key)))).isEqualTo("A");
    }

    @Test
    void unfinishedUploadsLeaveNoFile() throws IOException {
        try (var upload = store().upload(ObjectKey.of("unfinished"))) {
            upload.write(1);
        }
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void nobodyElseMayLookIntoWhatIsMade() throws IOException {
        store().put(ObjectKey.of("exports/1/rows.csv"), new byte[] {65});
        try (var files = Files.walk(folder.resolve("made"))) {
            assertThat(files.collect(Collectors.toMap(path -> path, FolderStoreTests::permissions)))
                    .containsValues("rwx------", "rw-------")
                    .allSatisfy((path, permissions) ->
                            assertThat(permissions).as(path.toString()).endsWith("------"));
        }
    }

    @Test
    void whatGrewInAProcessThatWasKilledIsRemovedAfterADay() throws IOException {
        store().put(ObjectKey.of("a"), new byte[1]);
        var nursery = folder.resolve("made/when/needed/.growing");
        var dead = lastWritten(nursery.resolve("dead"), Duration.ofHours(25));
        var growing = lastWritten(nursery.resolve("growing"), Duration.ofHours(23));
        store().put(ObjectKey.of("b"), new byte[1]);
        assertThat(dead).doesNotExist();
        assertThat(growing).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {".DS_Store", "a b", "Käse", ".hidden/rows.csv"})
    void whatIsNoObjectIsPassedOver(String name) throws IOException {
        store().put(ObjectKey.of("exports/1/rows.csv"), new byte[1]);
        var foreign = folder.resolve("made/when/needed/exports/1").resolve(name);
        Files.createDirectories(foreign.getParent());
        Files.createFile(foreign);
        assertThat(store().list(ObjectKey.of("exports")))
                .extracting(StoredObject::key)
                .containsExactly(ObjectKey.of("exports/1/rows.csv"));
    }

    /** Root may look everywhere, so it is skipped there. */
    @Test
    void folderThatCannotBeLookedIntoIsToldInWords() throws IOException {
        store().put(ObjectKey.of("exports/1/rows.csv"), new byte[1]);
        var locked = folder.resolve("made/when/needed/exports/1");
        Files.setPosixFilePermissions(locked, Set.of());
        try {
            assumeFalse(Files.isReadable(locked));
            assertThatThrownBy(() -> store().list(ObjectKey.of("exports")))
                    .isInstanceOf(StorageUnavailable.class)
                    .hasMessageStartingWith("The storage folder did not let exports be listed");
        } finally {
            Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void diskThatIsNotThereIsNoFileThatIsMissing() throws IOException {
        var key = ObjectKey.of("exports/1/rows.csv");
        store().put(key, new byte[] {65});
        var away = Files.move(folder.resolve("made"), folder.resolve("away"));
        assertThatThrownBy(() -> store().exists(key))
                .isInstanceOf(StorageUnavailable.class)
                .hasMessageEndingWith("Check that its disk is there.");
        Files.createDirectories(folder.resolve("made/when/needed"));
        assertThatThrownBy(() -> store().exists(key)).isInstanceOf(StorageUnavailable.class);

        Files.delete(folder.resolve("made/when/needed"));
        Files.delete(folder.resolve("made/when"));
        Files.delete(folder.resolve("made"));
        Files.move(away, folder.resolve("made"));
        assertThat(store().exists(key)).isTrue();
    }

    @Test
    void whatTheDiskRefusesIsToldInWords() throws IOException {
        var occupied = Files.createFile(folder.resolve("file"));
        var store = new FolderStore(occupied, NOON);
        assertThatThrownBy(() -> store.put(ObjectKey.of("a"), new byte[1]))
                .isInstanceOf(StorageUnavailable.class)
                .hasMessageStartingWith("The storage folder did not let a be written")
                .hasMessageNotContaining(folder.toString());
    }

    private static String permissions(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path lastWritten(Path file, Duration ago) throws IOException {
        return Files.setLastModifiedTime(
                Files.createFile(file), FileTime.from(NOON.instant().minus(ago)));
    }

    @Test
    void linksLeadNowhere() throws IOException {
        var secret = Files.writeString(folder.resolve("secret.csv"), "root:x:0:0");
        var elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("list.csv"), "given_name");
        store().put(ObjectKey.of("there.csv"), new byte[] {65});
        var made = folder.resolve("made/when/needed");
        Files.createSymbolicLink(made.resolve("link.csv"), secret);
        Files.createSymbolicLink(made.resolve("folder"), elsewhere);

        for (var key : List.of("link.csv", "folder/list.csv")) {
            assertThat(store().exists(ObjectKey.of(key))).isFalse();
            assertThat(store().open(ObjectKey.of(key))).isEmpty();
        }
        assertThat(store().exists(ObjectKey.of("there.csv"))).isTrue();
    }
}
