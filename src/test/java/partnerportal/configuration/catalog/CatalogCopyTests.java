package partnerportal.configuration.catalog;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import partnerportal.configuration.domain.SettingsMother;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CatalogCopyTests {

    private static final Instant AT = Instant.parse("2026-11-01T10:00:00Z");

    private final CatalogState state = CatalogState.empty()
            .with(
                    List.of(
                            CatalogMother.entry(1, "Alder", SettingsMother.CREATED),
                            CatalogMother.entry(2, "Étoile \"du\" Nord", SettingsMother.CREATED.plusSeconds(1))),
                    17)
            .with(CatalogMother.directory(), 12);

    @TempDir
    Path disk;

    Path folder;
    CatalogCopy copy;

    @BeforeEach
    void prepare() {
        folder = disk.resolve("kept/here");
        copy = new CatalogCopy(new CatalogProperties(folder));
    }

    @Test
    void isReadAsItWasWritten() throws IOException {
        copy.write(state, AT);

        var read = copy.read().orElseThrow();

        assertThat(read.at()).isEqualTo(AT);
        assertThat(read.fromCopy()).isTrue();
        assertThat(read.state().number()).isEqualTo(17);
        assertThat(read.state().directoryNumber()).isEqualTo(12);
        assertThat(read.state().byId()).isEqualTo(state.byId());
        assertThat(read.state().byExpressPartner()).isEqualTo(state.byExpressPartner());
        assertThat(read.state().directory()).isEqualTo(state.directory());
    }

    @Test
    void tellsWhenItWasLastConfirmed() throws IOException {
        copy.write(state, AT);
        copy.confirm(AT.plusSeconds(60));

        assertThat(copy.read().orElseThrow().at()).isEqualTo(AT.plusSeconds(60));
    }

    @Test
    void isNotThereBeforeItWasWritten() {
        assertThat(copy.read()).isEmpty();
    }

    @Test
    void isForItsOwnerOnlyAndLeavesNothingElseBehind() throws IOException {
        copy.write(state, AT);
        copy.write(state, AT);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void isNotUsedWhenOthersMayWriteThere() throws IOException {
        copy.write(state, AT);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));

        assertThat(copy.read()).isEmpty();
        assertThatThrownBy(() -> copy.write(state, AT)).hasMessageContaining("CATALOG_FOLDER");
    }

    @Test
    void isNotUsedWhenDamagedOrCutOff() throws IOException {
        copy.write(state, AT);
        var file = folder.resolve("catalog.gz");
        var whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length += 50) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(copy.read()).as("%d of %d bytes", length, whole.length).isEmpty();
        }
        var damaged = whole.clone();
        damaged[whole.length / 2] ^= 8;
        Files.write(file, damaged);
        assertThat(copy.read()).isEmpty();
    }
}
