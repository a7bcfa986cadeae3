package partnerportal.backfill.legacy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import partnerportal.backfill.legacy.LegacyComparison.Side;
import partnerportal.directory.Partner;
import partnerportal.shared.InvalidInput;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LegacyComparisonTests {

    private static final Partner PARTNER = new Partner(7, 4711, "Harborlight ACO", true);

    @Property
    void everyIdOfEitherSideIsFoundOnceWhereItIs(
            @ForAll @Size(max = 40) List<@LongRange(min = 1, max = 30) Long> here,
            @ForAll @Size(max = 40) List<@LongRange(min = 1, max = 30) Long> there) {
        var expected = new TreeMap<Long, Side>();
        here.forEach(id -> expected.put(id, there.contains(id) ? Side.SAME : Side.ONLY_HERE));
        there.forEach(id -> expected.putIfAbsent(id, Side.ONLY_THERE));

        var found = new TreeMap<Long, Side>();
        var comparison = new LegacyComparison(sorted(here), sorted(there), 0);
        comparison.forEach((side, id) -> assertThat(found.put(id, side)).isNull());

        assertThat(found).isEqualTo(expected);
        for (var side : Side.values()) {
            var ids = expected.entrySet().stream()
                    .filter(entry -> entry.getValue() == side)
                    .map(Map.Entry::getKey)
                    .toList();
            assertThat(comparison.count(side)).isEqualTo(ids.size());
            assertThat(comparison.first(side, 3))
                    .isEqualTo(ids.stream().limit(3).toList());
        }
        assertThat(comparison.agrees()).isEqualTo(!here.isEmpty() && new HashSet<>(here).equals(new HashSet<>(there)));
        assertThat(comparison.hasNothingThere()).isEqualTo(there.isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "care_request_id,partner!12,4711",
                "Care Request ID;Partner name!12;harborlight aco",
                "partner\tnote\tcare_request_id!4711\tx\t12",
                "station_channel_item_id|care_request!4711|12",
                "partner_id,partner,care_request_id!88,4711,12"
            })
    void readsIdsOfThePartnerWhateverTheColumnsAreCalled(String header, String line) {
        var read = read(header + "\r\n" + line + "\r\n" + line + "\r\n\r\n");
        assertThat(read.ids().size()).isEqualTo(1);
        assertThat(read.ids().at(0)).isEqualTo(12);
        assertThat(read.ofOthers()).isZero();
    }

    @Test
    void countsLinesOfOtherPartners() {
        var read = read("care_request_id,partner\n12,4711\n13,4712\n14,Bluestem\n");
        assertThat(read.ids().size()).isEqualTo(1);
        assertThat(read.ofOthers()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "''!The selected file is empty",
                "id,name\\n1,2!no column named partner",
                "care_request_id,partner_id\\n1,4711!no column named partner",
                "partner\\n4711!no column named care_request_id",
                "care_request_id,partner\\n1,4711\\nx,4711!Line 3 has no care request ID",
                "care_request_id,partner\\n99999999999999999999,4711!Line 2 has no care request ID",
                "care_request_id,partner\\n5,!Line 2 names no partner"
            })
    void saysWhatIsWrongWithAFile(String csv, String words) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> read(csv.replace("\\n", "\n")))
                .satisfies(refused -> assertThat(refused.problems())
                        .singleElement()
                        .satisfies(problem -> {
                            assertThat(problem.pointer()).isEqualTo("/file");
                            assertThat(problem.message()).contains(words);
                        }));
    }

    private static LegacyFile.Read read(String csv) {
        return LegacyFile.read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), PARTNER);
    }

    private static SortedIds sorted(List<Long> ids) {
        var collecting = new SortedIds.Collecting();
        ids.forEach(collecting::add);
        return collecting.sorted();
    }
}
