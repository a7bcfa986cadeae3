package partnerportal.configuration.imports.file;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import partnerportal.shared.FieldProblem;
import partnerportal.shared.InvalidInput;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ImportFileTests {

    private static final String HEADER = "express_partner_id,name\n";

    @Test
    void readsAListOfRecordsWithTheirLines() {
        var file = read("[\n{\"name\":\"A\"},\n\n{\"name\":\"B\"}]");
        assertThat(file.records()).extracting(GivenRecord::place).containsExactly("line 2", "line 4");
        assertThat(file.records().get(1).members().path("name").asString()).isEqualTo("B");
    }

    @Test
    void readsAnObjectThatNamesItsLayout() {
        assertThat(read("\uFEFF{\"note\":[{}],\"layout\":\"express\",\"configurations\":[{\"name\":\"A\"}]}")
                        .records())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|empty",
                "[]|no-records",
                "{}|no-list",
                "12|no-list",
                "{\"configurations\":{}}|no-list",
                "[1]|not-a-record",
                "[{}|not-json",
                "[{\"a\":1,\"a\":2}]|not-json",
                "[{}] x|not-json",
                "{\"layout\":\"order-worker\",\"configurations\":[{}]}|other-layout",
                "a,b|not-json"
            })
    void unreadableJsonIsRefused(String text, String code) {
        assertThat(refused(bytes(text)).code()).isEqualTo(code);
    }

    @Test
    void saysWhoseFileItIsWhenItCan() {
        assertThat(ImportFile.layoutOf(bytes("{\"a\":[{}],\"layout\":\"order-worker\",\"configurations\":[")))
                .hasValue(Layout.ORDER_WORKER);
        assertThat(ImportFile.layoutOf(bytes("[{}]"))).isEmpty();
        assertThat(ImportFile.layoutOf(bytes("{\"layout\":12}"))).isEmpty();
        assertThat(ImportFile.layoutOf(zip(tables("sources.csv", "", "x/markets.csv", ""))))
                .hasValue(Layout.EXPRESS);
        assertThat(ImportFile.layoutOf(zip(tables("sources.csv", "", "configurations.csv", ""))))
                .isEmpty();
    }

    @Test
    void saysWhereJsonBreaksOff() {
        assertThat(refused(bytes("[\n{\"name\": }]")).message()).contains("line 2, column");
    }

    @Test
    void jsonThatIsTooDeepOrHasAHugeTextIsRefused() {
        assertThat(refused(bytes("[".repeat(1_000))).code()).isEqualTo("not-json");
        assertThat(refused(bytes("[{\"a\":" + "[".repeat(100) + "]")).code()).isEqualTo("not-json");
        assertThat(refused(bytes("[{\"name\":\"" + "x".repeat(20_000) + "\"}]")).code())
                .isEqualTo("not-json");
        assertThat(refused(new byte[ImportFile.MOST_BYTES + 1]).code()).isEqualTo("too-large");
    }

    @Test
    void moreRecordsThanOneTransactionTakesAreRefused() {
        assertThat(refused(bytes("[{}" + ",{}".repeat(ImportFile.MOST_RECORDS) + "]"))
                        .code())
                .isEqualTo("too-many-records");
        assertThat(refused(zip(Map.of("configurations.csv", HEADER + "a,b\n".repeat(ImportFile.MOST_RECORDS + 1))))
                        .code())
                .isEqualTo("too-many-records");
    }

    @ParameterizedTest
    @CsvSource({"','", "';'", "'\t'", "'|'"})
    void tablesMayBeSeparatedByAnything(String separator) {
        var tables = tables(
                "configurations.csv",
                        "\uFEFFName,Express_Partner_ID,colour\r\nAlder,alder,red\r\n".replace(",", separator),
                "sources.csv",
                        "express_partner_id,station_channel_item_id\r\nalder,5\r\nalder,6\r\n".replace(",", separator));
        var file = ImportFile.read(Layout.EXPRESS, zip(tables));
        assertThat(file.ignored()).containsExactly("configurations.csv colour");
        assertThat(file.records()).singleElement().satisfies(record -> {
            assertThat(record.place()).isEqualTo("configurations.csv line 2");
            assertThat(record.members().path("name").asString()).isEqualTo("Alder");
            assertThat(record.members().at("/sources/1/station_channel_item_id").asString())
                    .isEqualTo("6");
            assertThat(record.placeOf("/sources/1/station_channel_item_id")).isEqualTo("sources.csv line 3");
            assertThat(record.members().has("markets")).isFalse();
        });
    }

    @Test
    void marketsAndTheirServiceLinesAreJoined() {
        var tables = tables(
                "configurations.csv",
                HEADER + "alder,Alder\n",
                "markets.csv",
                "express_partner_id,external_market_id\nalder,159\n",
                "service_lines.csv",
                "express_partner_id,external_market_id,external_service_line_id\nalder,159,1\nalder,160,2\n");
        var record = ImportFile.read(Layout.EXPRESS, zip(tables)).records().getFirst();
        assertThat(record.members().get("markets").toString())
                .isEqualTo("[{\"external_market_id\":\"159\",\"service_lines\":[{\"external_service_line_id\":\"1\"}]},"
                        + "{\"external_market_id\":\"160\",\"service_lines\":[{\"external_service_line_id\":\"2\"}]}]");
        assertThat(record.placeOf("/markets/1/service_lines/0/external_service_line_id"))
                .isEqualTo("service_lines.csv line 3");
    }

    @Test
    void rowsThatBelongNowhereAndRaggedOnesAreListed() {
        var tables = tables(
                "configurations.csv",
                HEADER + "alder,Alder,more\n",
                "sources.csv",
                "express_partner_id,station_channel_item_id\nbirch,5\n");
        var records = ImportFile.read(Layout.EXPRESS, zip(tables)).records();
        assertThat(records)
                .extracting(record -> record.place() + ": " + record.unusable())
                .containsExactly(
                        "configurations.csv line 2: Has 3 columns, the header has 2",
                        "sources.csv line 2: configurations.csv has no row that this one belongs to");
    }

    @Test
    void whatOperatingSystemsAddIsPassedOver() {
        var tables = tables(
                "export/configurations.csv", HEADER + "alder,Alder\n",
                "__MACOSX/export/._configurations.csv", "x",
                "export/.DS_Store", "x");
        assertThat(ImportFile.read(Layout.EXPRESS, zip(tables)).records()).hasSize(1);
    }

    @Test
    void zipsThatAreNotOursAreRefused() {
        assertThat(refused(zip(Map.of("../../etc/passwd", "x"))).code()).isEqualTo("unknown-file");
        assertThat(refused(zip(Map.of("sources.csv", "express_partner_id\n"))).code())
                .isEqualTo("missing-table");
        assertThat(refused(zip(tables("a/configurations.csv", HEADER, "b/configurations.csv", HEADER)))
                        .code())
                .isEqualTo("repeated-file");
        assertThat(refused(zip(Map.of("configurations.csv", "name\nAlder\n"))).code())
                .isEqualTo("missing-column");
        assertThat(refused(zip(Map.of("configurations.csv", "name,express_partner_id,name\n")))
                        .code())
                .isEqualTo("repeated-column");
        assertThat(refused(zip(Map.of("configurations.csv", ""))).code()).isEqualTo("empty-table");
        assertThat(refused(zip(Map.of("configurations.csv", HEADER))).code()).isEqualTo("no-records");
        assertThat(refused(zip(Map.of("configurations.csv", HEADER + "a,\"b\n")))
                        .code())
                .isEqualTo("not-csv");
    }

    @Test
    void damagedZipsAreRefused() {
        var whole = zip(Map.of("configurations.csv", HEADER + "alder,Alder\n".repeat(1_000)));
        assertThat(refused(Arrays.copyOf(whole, 60)).code()).isEqualTo("not-zip");
        assertThat(refused(zip(Map.of("configurations.csv", "e\0x\0\n\0"))).code())
                .isEqualTo("not-utf-8");
    }

    @Test
    void zipBombIsRefusedBeforeItIsUnpacked() {
        var bomb = zip(Map.of("configurations.csv", HEADER + "a".repeat(100 * 1024 * 1024)));
        assertThat(bomb.length).isLessThan(1024 * 1024);
        assertThat(refused(bomb).code()).isEqualTo("unpacks-too-large");
        var entries = new LinkedHashMap<String, String>();
        for (int at = 0; at < 60; at++) {
            entries.put(at + "/.hidden", "");
        }
        assertThat(refused(zip(entries)).code()).isEqualTo("too-many-files");
    }

    private static ImportFile read(String text) {
        return ImportFile.read(Layout.EXPRESS, bytes(text));
    }

    private static FieldProblem refused(byte[] content) {
        var refused = catchThrowableOfType(InvalidInput.class, () -> ImportFile.read(Layout.EXPRESS, content));
        assertThat(refused).as("Refusal of the file").isNotNull();
        assertThat(refused.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.pointer()).isEqualTo("/file"));
        return refused.problems().getFirst();
    }

    private static Map<String, String> tables(String... namesAndTexts) {
        var tables = new LinkedHashMap<String, String>();
        for (int at = 0; at < namesAndTexts.length; at += 2) {
            tables.put(namesAndTexts[at], namesAndTexts[at + 1]);
        }
        return tables;
    }

    private static byte[] zip(Map<String, String> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(bytes(file.getValue()));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
