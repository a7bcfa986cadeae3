package partnerportal.local.station;

import de.siegmar.fastcsv.reader.CsvReader;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import partnerportal.local.station.EligibilityRow.Kind;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

class EligibilityWorldTests {

    private final World world = World.of(9, 3_000);

    @Property(tries = 60)
    void hasItsRowsAndEverybodyItListsExactlyOnce(@ForAll long seed, @ForAll @IntRange(min = 1, max = 2_500) int rows) {
        var file = EligibilityWorld.of(World.of(9, 300), seed, rows, 0.5);
        var all = file.all().toList();
        assertThat(all).hasSize(rows);
        assertThat(people(all, Kind.KNOWN))
                .containsExactlyInAnyOrderElementsOf(file.listed().boxed().toList());
        assertThat(people(all, Kind.STRANGER)).doesNotHaveDuplicates();
        assertThat(people(all, Kind.AGAIN)).hasSize(rows / 100);
        assertThat(all.stream().filter(row -> row.kind().isBad())).hasSize(rows / 100);
        assertThat(EligibilityWorld.of(World.of(9, 300), seed, rows, 0.5).all().toList())
                .isEqualTo(all);
    }

    @Test
    void shareOfThePeopleIsListedAndTheRestAreStrangers() {
        var file = EligibilityWorld.of(world, 1, 20_000, 0.3);
        double share = file.listed().count() / (double) world.people();
        assertThat(share).isBetween(0.25, 0.42);
        assertThat(file.all().filter(row -> row.kind() != Kind.KNOWN && row.kind() != Kind.AGAIN))
                .allSatisfy(row -> assertThat(row.person()).isGreaterThanOrEqualTo(world.people()));
        assertThat(file.lists(world.people() + 1)).isFalse();
    }

    @Test
    void oftenListsOneOfThoseWhoAreEasilyConfused() {
        var file = EligibilityWorld.of(world, 2, 5_000, 0.8);
        for (var kin : List.of(Kin.TWIN, Kin.SPOUSE, Kin.NAMESAKE)) {
            var alone = file
                    .listed()
                    .mapToObj(world::person)
                    .filter(person -> person.kin() == kin)
                    .collect(Collectors.groupingBy(Person::household, Collectors.counting()))
                    .values()
                    .stream()
                    .filter(listed -> listed == 1)
                    .count();
            assertThat(alone).as(kin.name()).isGreaterThan(10);
        }
    }

    @Test
    void fileIsReadAsItWasMeantAndTheSameEveryTime() {
        var file = EligibilityWorld.sample(World.demo());
        var written = bytes(file);
        assertThat(bytes(EligibilityWorld.sample(World.demo()))).isEqualTo(written);
        try (var csv = CsvReader.builder().ofCsvRecord(new String(written, StandardCharsets.UTF_8))) {
            var records = csv.stream().map(line -> line.getFields()).toList();
            assertThat(records.getFirst()).isEqualTo(EligibilityWorld.COLUMNS);
            assertThat(records.subList(1, records.size()))
                    .isEqualTo(file.all().map(EligibilityRow::cells).toList());
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Test
    void sampleHasEveryKindOfRowAndKnownPeopleWhoAskedForVisits() {
        var demo = World.demo();
        var file = EligibilityWorld.sample(demo);
        assertThat(file.all().map(EligibilityRow::kind)).contains(Kind.values());
        assertThat(demo.all().filter(one -> file.lists(demo.patientOf(one.id()).number())))
                .hasSizeGreaterThan(200);
        assertThat(file.all().map(row -> cell(row, "ssn"))).anyMatch(ssn -> ssn.startsWith("***-**-"));
        assertThat(file.all().map(row -> cell(row, "zip"))).anyMatch(zip -> zip.length() == 4);
    }

    @Test
    void memberIdsTellPeopleApartAndSecondRowsHaveTheSame() {
        var file = EligibilityWorld.of(world, 3, 10_000, 0.5);
        assertThat(file.all().map(row -> cell(row, "member_id")).distinct())
                .hasSize((int) file.all().map(EligibilityRow::person).distinct().count());
        assertThat(file.all().filter(row -> row.kind() == Kind.AGAIN))
                .allSatisfy(row -> assertThat(cell(row, "member_id")).isEqualTo(file.memberId(row.person())));
    }

    @Test
    void someWereEligibleNoMoreBeforeTheirVisits() {
        var file = EligibilityWorld.of(world, 4, 3_000, 0.9);
        var day = LocalDate.of(2026, 9, 1);
        var covered = file.listed()
                .filter(person -> file.eligibility(person).covers(day))
                .count();
        assertThat(covered / (double) file.listed().count()).isBetween(0.9, 0.995);
        assertThat(new EligibilityWorld.Eligibility(day, day).covers(day)).isTrue();
        assertThat(new EligibilityWorld.Eligibility(day.plusDays(1), null).covers(day))
                .isFalse();
    }

    /** Large files are made without being held. */
    @Test
    void hundredThousandRowsAreWrittenInMoments() {
        var file = EligibilityWorld.of(World.of(1, 100_000), 1, 100_000, 0.4);
        var size = new long[1];
        file.write(new OutputStream() {
            @Override
            public void write(int single) {
                size[0]++;
            }

            @Override
            public void write(byte[] bytes, int from, int count) {
                size[0] += count;
            }
        });
        assertThat(size[0]).isGreaterThan(100_000 * 60L);
    }

    private static List<Long> people(List<EligibilityRow> rows, Kind kind) {
        return rows.stream()
                .filter(row -> row.kind() == kind)
                .map(EligibilityRow::person)
                .toList();
    }

    private static String cell(EligibilityRow row, String column) {
        return row.cells().get(EligibilityWorld.COLUMNS.indexOf(column));
    }

    private static byte[] bytes(EligibilityWorld file) {
        var out = new ByteArrayOutputStream();
        file.write(out);
        return out.toByteArray();
    }
}
