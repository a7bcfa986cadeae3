package partnerportal.export.runs;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import partnerportal.export.DataColumn;
import partnerportal.export.DataColumn.Type;
import partnerportal.export.DataRow;
import partnerportal.storage.MemoryStore;
import partnerportal.storage.ObjectKey;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class CsvPartsTests {

    private static final ObjectKey FOLDER = ObjectKey.of("exports/1/things");
    private static final int LARGE = 1 << 20;

    private final MemoryStore store = new MemoryStore();
    private final List<ExportedFile> written = new ArrayList<>();
    private CsvParts parts;

    @BeforeEach
    void begin() {
        parts = parts(LARGE);
    }

    @Test
    void emptyTextAndNoTextAreToldApart() throws IOException {
        parts.write(row(1L, "", true));
        parts.write(row(2L, null, null));
        parts.finish();
        assertThat(text(1)).isEqualTo("""
                id,name,active,at,change_number,deleted
                1,"",true,2026-11-21T08:30:00.000001Z,7,false
                2,,,2026-11-21T08:30:00.000001Z,7,false
                """);
    }

    @Test
    void separatorsQuotesAndLineEndsAreQuoted() throws IOException {
        parts.write(row(1L, "a,b \"c\"\nd", false));
        parts.finish();
        assertThat(text(1)).contains("1,\"a,b \"\"c\"\"\nd\",false,");
    }

    @Test
    void tombstonesHoldTheKeyAlone() throws IOException {
        parts.write(new DataRow(Arrays.asList(5L, null, null, null), 8, true));
        parts.finish();
        assertThat(text(1)).endsWith("\n5,,,,8,true\n");
    }

    @Test
    void noRowsAreAFileWithTheColumnNames() throws IOException {
        parts.finish();
        assertThat(written)
                .singleElement()
                .satisfies(file -> assertThat(file.rows()).isZero());
        assertThat(text(1)).isEqualTo("id,name,active,at,change_number,deleted\n");
    }

    @Test
    void newFileBeginsWhenOneIsFull() throws IOException {
        parts = parts(100_000);
        var name = "x".repeat(1_000);
        for (long id = 1; id <= 500; id++) {
            parts.write(row(id, name, true));
        }
        parts.finish();

        assertThat(written).hasSizeGreaterThan(2);
        assertThat(written.stream().mapToLong(ExportedFile::rows).sum()).isEqualTo(500);
        assertThat(written).extracting(ExportedFile::part).isSorted().doesNotHaveDuplicates();
        for (var file : written) {
            assertThat(text(file.part())).startsWith("id,name,").hasLineCount((int) file.rows() + 1);
            assertThat(file.object().size())
                    .isEqualTo(store.content(file.object().key()).length);
        }
    }

    @Test
    void whatIsNotFinishedIsNotStored() {
        parts.write(row(1L, "a", true));
        parts.close();
        assertThat(written).isEmpty();
        assertThat(store.list(FOLDER)).isEmpty();
    }

    private CsvParts parts(long bytes) {
        var columns = List.of(
                DataColumn.key("id", Type.BIGINT),
                DataColumn.of("name", Type.TEXT),
                DataColumn.of("active", Type.BOOLEAN),
                DataColumn.of("at", Type.TIMESTAMP));
        return new CsvParts(columns, store, FOLDER, bytes, written::add);
    }

    private static DataRow row(long id, @Nullable String name, @Nullable Boolean active) {
        return new DataRow(Arrays.asList(id, name, active, Instant.parse("2026-11-21T08:30:00.000001Z")), 7, false);
    }

    private String text(int part) throws IOException {
        var content = store.content(FOLDER.resolve("part-%05d.csv.gz".formatted(part)));
        try (var text = new GZIPInputStream(new ByteArrayInputStream(content))) {
            return new String(text.readAllBytes(), UTF_8);
        }
    }
}
