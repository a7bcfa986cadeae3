package partnerportal.backfill.file;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Files as they come: beside each stands, row by row, what has to be read of it. */
class DirtyFilesTests {

    private static final Path FILES = Path.of("src/test/resources/eligibility");
    private static final String EXPECTED = ".expected";

    static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(FILES)) {
            return all.filter(file -> !file.toString().endsWith(EXPECTED))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyRowIsUsedOrListed(Path file) throws IOException {
        var expected = file.resolveSibling(file.getFileName() + EXPECTED);
        assertThat(WrittenDown.read(() -> Files.newInputStream(file)))
                .isEqualToNormalizingNewlines(Files.readString(expected));
    }

    @Test
    void everyExpectationHasItsFile() throws IOException {
        assertThat(files()).hasSizeGreaterThan(40);
        try (Stream<Path> all = Files.list(FILES)) {
            assertThat(all.filter(file -> file.toString().endsWith(EXPECTED)))
                    .allSatisfy(
                            expected -> assertThat(Path.of(expected.toString().replace(EXPECTED, "")))
                                    .exists());
        }
    }
}
