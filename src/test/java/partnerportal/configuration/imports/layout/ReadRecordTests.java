package partnerportal.configuration.imports.layout;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import partnerportal.configuration.imports.file.GivenRecord;
import partnerportal.configuration.imports.file.ImportFile;
import partnerportal.configuration.imports.file.Layout;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

class ReadRecordTests {

    private static final StationIds NOBODY = new StationIds(Map.of(), Map.of());
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    private final Set<String> unknown = new HashSet<>();

    @Test
    void textThatNoDatabaseKeepsIsAProblemOfItsField() {
        var read = read("""
                {"express_partner_id":"a","name":"b\\u0000","phone_number":"\\ud800","sso":{"connection_name":"\\udc00x"}}
                """);
        assertThat(read.problems())
                .extracting(problem -> problem.place() + " " + problem.field() + " " + problem.code())
                .containsExactlyInAnyOrder(
                        "line 1 /name unreadable-text",
                        "line 1 /phone_number unreadable-text",
                        "line 1 /sso/connection_name unreadable-text");
        assertThat(read("{\"express_partner_id\":\"a\\u0000b\"}").expressPartnerId())
                .isNull();
    }

    @Test
    void problemsAreCutOff() {
        var read = read("{\"express_partner_id\":\"a\",\"sources\":[{}" + ",{}".repeat(1_000) + "]}");
        assertThat(read.problems()).hasSize(21);
        assertThat(read.problems().getLast().code()).isEqualTo("more-problems");
    }

    @Test
    void unknownMembersAreCutOff() {
        var members =
                IntStream.range(0, 5_000).mapToObj(at -> ",\"x" + at + "\":1").collect(Collectors.joining());
        assertThat(read("{\"express_partner_id\":\"a\"" + members + "}").problems())
                .isEmpty();
        assertThat(unknown).hasSize(1_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1}", "[1]", "[]", "{}"})
    void anythingButAValueWhereAnIdBelongsIsAProblem(String value) {
        var read = read("{\"express_partner_id\":\"x\",\"sources\":[{\"station_channel_item_id\":" + value + "}]}");
        assertThat(read.problems())
                .extracting(problem -> problem.field() + " " + problem.code())
                .containsExactly("/sources/0/station_channel_item_id not-a-value");
        var worker = read(
                Layout.ORDER_WORKER,
                "{\"express_partner_id\":\"x\",\"redox_partners\":[{\"station_channel_item_id\":" + value + "}]}");
        assertThat(worker.problems())
                .extracting(problem -> problem.field() + " " + problem.code())
                .contains("/redox_partners/0/station_channel_item_id not-a-value");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1000000000-01-01T00:00:00Z",
                "-9999-01-01T00:00:00Z",
                "-5000-01-01T00:00:00Z",
                "0000-01-01",
                "1999-12-31T23:59:59.999999999Z",
                "not a moment"
            })
    void momentsBeforeAnyStoreAreNone(String moment) {
        assertThat(deactivated(moment).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("not-a-moment"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2000-01-01", "2000-01-01T00:00:00Z", "2026-11-20T08:59:59Z"})
    void momentsOfTheStoresAreRead(String moment) {
        assertThat(deactivated(moment).problems()).isEmpty();
    }

    @Test
    void listsLongerThanAnybodyConfiguresAreOneProblem() {
        var read = read("{\"express_partner_id\":\"a\",\"markets\":[0" + ",0".repeat(300_000) + "]}");
        assertThat(read.problems())
                .extracting(problem -> problem.field() + " " + problem.code())
                .containsExactly("/markets too-many");
    }

    @Test
    void rowsThatCannotBeReadSayWhereAndOfWhom() {
        var members = JsonMapper.shared().createObjectNode().put("express_partner_id", "a");
        var bad = new GivenRecord.BadRow("sources.csv line 7", "Has 3 columns, the header has 2");
        var given = new GivenRecord(1, "configurations.csv line 2", members, Map.of(), List.of(bad));
        var read = ReadRecord.of(Layout.EXPRESS, given, NOBODY, NOW, unknown);
        assertThat(read.expressPartnerId()).isEqualTo("a");
        assertThat(read.problems())
                .containsExactly(
                        new RecordProblem("sources.csv line 7", "", "unusable-row", "Has 3 columns, the header has 2"));
    }

    private ReadRecord deactivated(String moment) {
        return read("{\"express_partner_id\":\"a\",\"deactivated_at\":\"" + moment + "\"}");
    }

    private ReadRecord read(String record) {
        return read(Layout.EXPRESS, record);
    }

    private ReadRecord read(Layout layout, String record) {
        var content = ("[" + record + "]").getBytes(StandardCharsets.UTF_8);
        var given = ImportFile.read(layout, content).records().getFirst();
        return ReadRecord.of(layout, given, NOBODY, NOW, unknown);
    }
}
