package partnerportal.local.station;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import partnerportal.station.CareRequest;
import partnerportal.station.Patient;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import static org.assertj.core.api.Assertions.assertThat;

class WorldTests {

    private static final Comparator<CareRequest> CREATION =
            Comparator.comparing(CareRequest::createdAt).thenComparing(CareRequest::id);

    @Property(tries = 60)
    void isTheSameForTheSameSeedAndInTheOrderOfCreation(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 300) int careRequests) {
        var world = World.of(seed, careRequests);
        var all = world.all().toList();
        assertThat(all).hasSize(careRequests).isSortedAccordingTo(CREATION);
        assertThat(all.stream().map(CareRequest::id)).doesNotHaveDuplicates();
        assertThat(all).allSatisfy(one -> {
            assertThat(one.createdAt()).isBetween(world.begin(), world.end().minusNanos(1));
            assertThat(one.createdAt()).isEqualTo(one.createdAt().truncatedTo(ChronoUnit.MICROS));
        });
        var again = World.of(seed, careRequests);
        assertThat(LongStream.range(0, careRequests).mapToObj(at -> again.careRequest(careRequests - 1 - at)))
                .containsExactlyElementsOf(all.reversed());
    }

    @Property(tries = 200)
    void anyCareRequestIsFoundByItsIdAndItsPlace(
            @ForAll long seed,
            @ForAll @LongRange(min = 1, max = 50_000_000) long careRequests,
            @ForAll @LongRange(min = 0, max = 49_999_999) long at) {
        var world = World.of(seed, careRequests);
        long number = at % careRequests;
        var careRequest = world.careRequest(number);
        assertThat(world.numberOf(careRequest.id())).hasValue(number);
        assertThat(world.firstAfter(careRequest.createdAt(), careRequest.id())).isEqualTo(number + 1);
        assertThat(world.firstSince(careRequest.createdAt())).isLessThanOrEqualTo(number);
        assertThat(world.patientOf(careRequest.id())).isEqualTo(world.person(world.personOf(number)));
        assertThat(world.personOf(number)).isBetween(0L, world.people() - 1);
    }

    @Test
    void anotherSeedIsAnotherWorld() {
        assertThat(World.of(1, 100).all().toList())
                .doesNotContainAnyElementsOf(World.of(2, 100).all().toList());
    }

    @Test
    void momentsAreSharedAndIdsDoNotAlwaysGrow() {
        var all = World.of(3, 10_000).all().toList();
        assertThat(distinct(all, CareRequest::createdAt)).isBetween(5_000, 8_000);
        assertThat(all.stream().map(CareRequest::id).toList()).isNotEqualTo(sortedIds(all));
    }

    @Test
    void demoHasTheMarketsOfTheDirectoryAndIsSmall() throws IOException {
        var markets = Files.readAllLines(Path.of("src/test/resources/demo/markets.csv")).stream()
                .skip(1)
                .map(line -> Long.valueOf(line.split(",")[0]))
                .collect(Collectors.toSet());
        var all = World.demo().all().toList();
        assertThat(all).hasSize(600);
        assertThat(distinct(all, CareRequest::externalMarketId)).isGreaterThan(6);
        assertThat(all).allSatisfy(one -> assertThat(markets).contains(one.externalMarketId()));
        assertThat(World.demo().end()).isEqualTo("2026-11-21T00:00:00Z");
    }

    @Test
    void peopleComeBackAndAreNotAlwaysWrittenDownTheSameWay() {
        var world = World.of(4, 5_000);
        var ofPerson = LongStream.range(0, world.careRequests())
                .boxed()
                .collect(Collectors.groupingBy(
                        world::personOf,
                        Collectors.mapping(number -> world.careRequest(number).patient(), Collectors.toSet())));
        assertThat(ofPerson.size()).isBetween(1_500, 3_000);
        assertThat(ofPerson.values()).anyMatch(records -> records.size() > 1);
        assertThat(ofPerson.values().stream()
                        .filter(records -> records.size() == 1)
                        .count())
                .isGreaterThan(ofPerson.size() / 2);
    }

    @Test
    void sightingsAreMostlyRightAndWrongInManyWays() {
        var world = World.of(5, 20_000);
        var pairs = world.all()
                .map(one -> new Seen(one.patient(), world.patientOf(one.id())))
                .toList();
        assertShare(
                pairs,
                0.75,
                0.95,
                seen -> seen.person().birthDate().equals(seen.patient().birthDate())
                        && seen.person()
                                .givenName()
                                .equalsIgnoreCase(
                                        Objects.requireNonNull(seen.patient().givenName())));
        assertShare(pairs, 0.005, 0.04, seen -> seen.patient().birthDate() == null);
        assertShare(pairs, 0.3, 0.5, seen -> seen.patient().ssnLastFour() == null);
        assertShare(
                pairs,
                0.02,
                0.1,
                seen -> Objects.equals(
                        Names.shortened(seen.person().givenName()),
                        seen.patient().givenName()));
        assertShare(
                pairs,
                0.002,
                0.02,
                seen -> swapped(seen.person().birthDate(), seen.patient().birthDate()));
        assertShare(
                pairs,
                0.01,
                0.08,
                seen -> !seen.person().zip().equals(seen.patient().zip())
                        && seen.patient().zip() != null);
        assertShare(
                pairs,
                0.004,
                0.02,
                seen -> seen.person()
                        .familyName()
                        .equalsIgnoreCase(seen.patient().givenName()));
    }

    @Test
    void lookalikesDifferInWhatTellsThemApart() {
        var world = World.of(6, 30_000);
        var households = LongStream.range(0, world.people())
                .mapToObj(world::person)
                .filter(person -> person.kin() != Kin.NOBODY)
                .collect(Collectors.groupingBy(Person::household));
        assertThat(households.size()).isGreaterThan(2_000);
        assertThat(households.values()).allSatisfy(two -> {
            assertThat(two).hasSize(2);
            var one = two.getFirst();
            var other = two.getLast();
            assertThat(one.familyName()).isEqualTo(other.familyName());
            assertThat(one.street()).isEqualTo(other.street());
            assertThat(one.ssn()).isNotEqualTo(other.ssn());
            switch (one.kin()) {
                case TWIN -> {
                    assertThat(one.birthDate()).isEqualTo(other.birthDate());
                    assertThat(one.givenName()).isNotEqualTo(other.givenName());
                }
                case NAMESAKE -> {
                    assertThat(one.givenName()).isEqualTo(other.givenName());
                    assertThat(other.birthDate()).isAfter(one.birthDate().plusYears(15));
                }
                default -> assertThat(one.sex()).isNotEqualTo(other.sex());
            }
        });
    }

    private record Seen(Patient patient, Person person) {}

    private static void assertShare(List<Seen> seen, double least, double most, Function<Seen, Boolean> which) {
        assertThat(seen.stream().filter(which::apply).count() / (double) seen.size())
                .isBetween(least, most);
    }

    private static boolean swapped(LocalDate right, @Nullable LocalDate seen) {
        return seen != null
                && right.getMonthValue() != right.getDayOfMonth()
                && right.getMonthValue() == seen.getDayOfMonth()
                && right.getDayOfMonth() == seen.getMonthValue();
    }

    private static int distinct(List<CareRequest> all, Function<CareRequest, ?> of) {
        return new HashSet<>(all.stream().map(of).toList()).size();
    }

    private static List<Long> sortedIds(List<CareRequest> all) {
        return all.stream().map(CareRequest::id).sorted().toList();
    }
}
