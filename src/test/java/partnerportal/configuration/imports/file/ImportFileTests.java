package partnerportal.configuration.imports.file;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import partnerportal.shared.FieldProblem;
import partnerportal.shared.InvalidInput;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

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

    @Test
    void moreInsideOfRecordsThanMemoryTakesIsRefused() {
        var sources = "[{\"sources\":[%s]}]";
        assertThat(refused(bytes(sources.formatted("{}" + ",{}".repeat(ImportFile.MOST_PARTS))))
                        .code())
                .isEqualTo("too-many-parts");
        assertThat(refused(bytes(sources.formatted("1" + ",1".repeat(3_000_000))))
                        .code())
                .isEqualTo("too-many-parts");
        var tables = tables(
                "configurations.csv",
                HEADER + "a,A\n",
                "sources.csv",
                "express_partner_id,station_channel_item_id\n" + "a,1\n".repeat(ImportFile.MOST_PARTS + 1));
        assertThat(refused(zip(tables)).code()).isEqualTo("too-many-parts");
    }

    @Test
    void manyMarketsOfOneRecordAreReadInOneGo() {
        var lines = new StringBuilder("express_partner_id,external_market_id,external_service_line_id\n");
        IntStream.range(0, 200_000).forEach(at -> lines.append("a,").append(at).append(",1\n"));
        var zip = zip(tables("configurations.csv", HEADER + "a,A\n", "service_lines.csv", lines.toString()));
        var file = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> ImportFile.read(Layout.EXPRESS, zip));
        assertThat(file.records().getFirst().members().get("markets")).hasSize(200_000);
    }

    @Test
    void unknownEncodingsAreRefused() {
        assertThat(refused(new byte[] {(byte) 0xFE, (byte) 0xFF, 0, 0}).code()).isEqualTo("not-utf-8");
        assertThat(refused(new byte[] {0, 0x7B, 0, 0}).code()).isEqualTo("not-json");
        assertThat(ImportFile.layoutOf(new byte[] {0, 0x7B, 0, 0})).isEmpty();
    }

    @Test
    void foldersOfAZipArePartsThatAreReadOneByOne() {
        var zip = zip(tables(
                "one/configurations.csv", HEADER + "a,A\n",
                "two/configurations.csv", HEADER + "b,B\n",
                "two/sources.csv", "express_partner_id,station_channel_item_id\nb,5\n"));
        assertThat(refused(zip).code()).isEqualTo("repeated-file");
        var parts = ImportFile.parts(Layout.EXPRESS, zip).toList();
        assertThat(parts)
                .flatExtracting(ImportFile::records)
                .extracting(GivenRecord::place)
                .containsExactly("one/configurations.csv line 2", "two/configurations.csv line 2");
        assertThat(parts.getLast().records().getFirst().placeOf("/sources/0")).isEqualTo("two/sources.csv line 2");
        assertThat(ImportFile.parts(Layout.EXPRESS, bytes("[{}]"))).hasSize(1);
    }

    @Test
    void exportsOfMoreThanOneImportTakesAreParts() {
        var records = JsonMapper.shared().createObjectNode().put("name", "A");
        var whole = ExportFile.of(Layout.EXPRESS, ExportFile.Format.ZIP);
        for (int at = 0; at < ImportFile.MOST_RECORDS; at++) {
            whole.write(records.put("express_partner_id", "p" + at));
        }
        assertThat(ImportFile.read(Layout.EXPRESS, whole.done()).records()).hasSize(ImportFile.MOST_RECORDS);

        var file = ExportFile.of(Layout.EXPRESS, ExportFile.Format.ZIP);
        for (int at = 0; at <= ImportFile.MOST_RECORDS; at++) {
            file.write(records.put("express_partner_id", "p" + at));
        }
        assertThat(ImportFile.parts(Layout.EXPRESS, file.done()))
                .extracting(part -> part.records().size())
                .containsExactly(ImportFile.MOST_RECORDS, 1);
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

    @ParameterizedTest
    @CsvSource({
        "EXPRESS, markets.csv, 'express_partner_id,external_market_id', 'alder,159,'",
        "EXPRESS, service_lines.csv, 'express_partner_id,external_market_id,external_service_line_id', 'alder,159,1,'",
        "EXPRESS, sources.csv, 'express_partner_id,station_channel_item_id', 'alder,5,'",
        "ORDER_WORKER, sources.csv, 'express_partner_id,station_channel_item_id,facility_code', 'alder,5,C,1'",
        "ORDER_WORKER, sources.csv, 'redox_source_id,station_channel_item_id', 'src-a,5,'",
        "ORDER_WORKER, redox_partners.csv, 'redox_source_id,express_partner_id,external_market_id', 'src-a,,159,'"
    })
    void aRowWithTooManyCellsTakesItsWholeRecordOut(Layout layout, String table, String header, String row) {
        var keys = layout == Layout.EXPRESS ? "express_partner_id,name\n" : "express_partner_id,redox_source_id\n";
        var tables =
                tables("configurations.csv", keys + "alder,src-a\nbirch,src-b\n", table, header + "\n" + row + "\n");
        var records = ImportFile.read(layout, zip(tables)).records();
        assertThat(records.getFirst().badRows()).singleElement().satisfies(bad -> {
            assertThat(bad.place()).isEqualTo(table + " line 2");
            assertThat(bad.why()).startsWith("Has ").contains(" columns, the header has ");
        });
        assertThat(records.getLast().badRows()).isEmpty();
        assertThat(records).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "EXPRESS, markets.csv, 'express_partner_id,external_market_id', 'Alder,159'",
        "EXPRESS, service_lines.csv, 'express_partner_id,external_market_id,external_service_line_id', 'Alder,159,1'",
        "EXPRESS, sources.csv, 'station_channel_item_id,express_partner_id', '5'",
        "EXPRESS, sources.csv, 'express_partner_id,station_channel_item_id', ',5'",
        "EXPRESS, sources.csv, 'express_partner_id,station_channel_item_id', ',alder,5'",
        "EXPRESS, sources.csv, 'express_partner_id,station_channel_item_id', 'alder'",
        "EXPRESS, sources.csv, 'station_channel_item_id,express_partner_id', '5,alder,'",
        "ORDER_WORKER, sources.csv, 'express_partner_id,station_channel_item_id,facility_code', ',alder,5,C'",
        "ORDER_WORKER, redox_partners.csv, 'redox_source_id,external_market_id', 'src,159'"
    })
    void aRowThatBelongsNowhereRefusesTheFile(Layout layout, String table, String header, String row) {
        var keys = layout == Layout.EXPRESS ? "express_partner_id,name\n" : "express_partner_id,redox_source_id\n";
        var zip = zip(tables("configurations.csv", keys + "alder,src-a\n", table, header + "\n" + row + "\n"));
        var refused = catchThrowableOfType(InvalidInput.class, () -> ImportFile.read(layout, zip));
        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("stray-rows");
            assertThat(problem.message())
                    .startsWith("It is not clear to which row of configurations.csv line 2 of " + table + " belongs");
        });
    }

    @Test
    void theFirstRowsThatBelongNowhereAreNamed() {
        var rows = "express_partner_id,station_channel_item_id\n" + "birch,5\n".repeat(12);
        var zip = zip(tables("configurations.csv", HEADER + "alder,Alder\n", "sources.csv", rows));
        assertThat(refused(zip).message())
                .contains("lines 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 2 more of sources.csv belong,");
    }

    @Test
    void rowsOfARecordThatCannotBeReadGoWithIt() {
        var tables = tables(
                "configurations.csv",
                HEADER + "alder,Alder,more\nbirch,Birch\n",
                "sources.csv",
                "express_partner_id,station_channel_item_id\nalder,5\nbirch,6\n");
        var records = ImportFile.read(Layout.EXPRESS, zip(tables)).records();
        assertThat(records.getFirst().badRows())
                .extracting(bad -> bad.place() + ": " + bad.why())
                .containsExactly("configurations.csv line 2: Has 3 columns, the header has 2");
        assertThat(records.getFirst().members().get("express_partner_id").asString())
                .isEqualTo("alder");
        assertThat(records.getLast().members().get("sources")).hasSize(1);
    }

    @Test
    void noneIsUsedOfSeveralRecordsThatARowMayBelongTo() {
        var tables = tables(
                "configurations.csv",
                "express_partner_id,redox_source_id\nalder,src\nbirch,src\nelm,other\n",
                "sources.csv",
                "redox_source_id,station_channel_item_id\nsrc,5\nsrc,6\nother,7\n");
        var records = ImportFile.read(Layout.ORDER_WORKER, zip(tables)).records();
        assertThat(records).extracting(record -> record.badRows().size()).containsExactly(1, 1, 0);
        assertThat(records.getFirst().badRows().getFirst().why())
                .isEqualTo("Belongs to more than one row of configurations.csv");
    }

    @Test
    void rowsWithoutContentArePassedOver() {
        var tables = tables(
                "configurations.csv",
                HEADER + "alder,Alder\n , \n",
                "sources.csv",
                "express_partner_id,station_channel_item_id\nalder,5\n,\n,,,\n");
        var record = ImportFile.read(Layout.EXPRESS, zip(tables)).records();
        assertThat(record)
                .singleElement()
                .satisfies(one -> assertThat(one.members().get("sources")).hasSize(1));
    }

    @ParameterizedTest
    @CsvSource({"C0AF", "E080BC", "EDA080", "FF", "C3"})
    void bytesThatAreNoCharactersAreRefused(String hex) {
        var content = new ByteArrayOutputStream();
        content.writeBytes(bytes("[\n{\"name\":\"P"));
        content.writeBytes(HexFormat.of().parseHex(hex));
        content.writeBytes(bytes("\"}]"));
        var refused = refused(content.toByteArray());
        assertThat(refused.code()).isEqualTo("not-utf-8");
        assertThat(refused.message()).contains("line 2");
    }

    @Test
    void longTextsOfManyBytesAreRead() {
        var name = "ä€😀".repeat(2_400);
        assertThat(read("[{\"name\":\"" + name + "\"}]")
                        .records()
                        .getFirst()
                        .members()
                        .get("name")
                        .asString())
                .isEqualTo(name);
    }

    @Test
    void exportsHaveALineForEachRecord() {
        var file = ExportFile.of(Layout.EXPRESS, ExportFile.Format.JSON);
        file.write(JsonMapper.shared().createObjectNode().put("name", "A"));
        file.write(JsonMapper.shared().createObjectNode().put("name", "B"));
        assertThat(ImportFile.read(Layout.EXPRESS, file.done()).records())
                .extracting(GivenRecord::place)
                .containsExactly("line 2", "line 3");
    }

    @Test
    void foldersAreShownShortAndVisible() {
        var zip = zip(tables(
                "\u202e" + "x".repeat(10_000) + "/configurations.csv",
                HEADER + "a,A\n",
                "two/configurations.csv",
                HEADER + "b,B\n"));
        assertThat(ImportFile.parts(Layout.EXPRESS, zip)
                        .toList()
                        .getFirst()
                        .records()
                        .getFirst()
                        .place())
                .isEqualTo("x".repeat(59) + "…/configurations.csv line 2");
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
        var passedOver =
                zip(tables("__MACOSX/x", "a".repeat(100 * 1024 * 1024), "configurations.csv", HEADER + "a,A\n"));
        assertThat(refused(passedOver).code()).isEqualTo("unpacks-too-large");
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> ImportFile.layoutOf(passedOver));
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
