package partnerportal.configuration.imports.layout;

import org.junit.jupiter.api.Test;
import partnerportal.configuration.imports.file.ImportFile;
import partnerportal.configuration.imports.file.Layout;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
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
        assertThat(read.problems()).hasSize(101);
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

    private ReadRecord read(String record) {
        var content = ("[" + record + "]").getBytes(StandardCharsets.UTF_8);
        var given = ImportFile.read(Layout.EXPRESS, content).records().getFirst();
        return ReadRecord.of(Layout.EXPRESS, given, NOBODY, NOW, unknown);
    }
}
