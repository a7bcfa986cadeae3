package partnerportal.shell;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import static org.assertj.core.api.Assertions.assertThat;

class UploadFolderTests {

    @TempDir
    Path parent;

    @Test
    void goesWithItsProcess() throws IOException {
        var folder = new UploadFolder(parent);
        Files.writeString(folder.path().resolve("upload_1.tmp"), "a patient");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())))
                .isEqualTo("rwx------");

        folder.close();

        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void whatAKilledProcessLeftIsRemovedByTheNext() throws IOException {
        var left = Files.createDirectory(parent.resolve("partner-portal-uploads-1"));
        Files.createFile(left.resolve("lock"));
        Files.writeString(left.resolve("upload_1.tmp"), "a patient");

        try (var folder = new UploadFolder(parent)) {
            assertThat(left).doesNotExist();
            assertThat(folder.path()).isDirectory();
        }
    }

    @Test
    void whatIsInUseStays() throws IOException {
        try (var first = new UploadFolder(parent);
                var second = new UploadFolder(parent)) {
            assertThat(first.path()).isDirectory().isNotEqualTo(second.path());
            assertThat(second.path()).isDirectory();
        }
    }

    @Test
    void otherFoldersStay() throws IOException {
        var other = Files.createDirectory(parent.resolve("other"));

        new UploadFolder(parent).close();

        assertThat(other).isDirectory();
    }
}
