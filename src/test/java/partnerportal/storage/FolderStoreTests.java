package partnerportal.storage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FolderStoreTests extends ObjectStoreContract {

    @TempDir
    Path folder;

    @Override
    ObjectStore store() {
        return new FolderStore(folder.resolve("made/when/needed"));
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
    void whatTheDiskRefusesIsToldInWords() throws IOException {
        var occupied = Files.createFile(folder.resolve("file"));
        var store = new FolderStore(occupied);
        assertThatThrownBy(() -> store.put(ObjectKey.of("a"), new byte[1]))
                .isInstanceOf(StorageUnavailable.class)
                .hasMessageStartingWith("The storage folder did not let a be written")
                .hasMessageNotContaining(folder.toString());
    }
}
