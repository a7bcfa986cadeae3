package partnerportal.backfill.match;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

class IndexParityTests {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

    @Property(tries = 300)
    void memoryAndRowsGiveTheSameMatches(
            @ForAll @Size(max = 60) List<@From("people") PersonFields> list, @ForAll("people") PersonFields patient) {
        List<EligiblePerson> rows = numbered(list);
        CleanPerson clean = new Cleaning().clean(patient);

        Match inMemory = new Matcher(ListMother.index(rows), Weights.standard()).match(clean, DAY);
        Match fromRows = new Matcher(new RowsIndex(new ScannedRows(rows)), Weights.standard()).match(clean, DAY);

        assertThat(inMemory).isEqualTo(fromRows);
    }

    @Property(tries = 300)
    void candidatesAreThoseWhoShareAKey(
            @ForAll @Size(max = 60) List<@From("people") PersonFields> list, @ForAll("people") PersonFields patient) {
        List<EligiblePerson> rows = numbered(list);
        var cleaning = new Cleaning();
        List<Long> wanted = Arrays.stream(BlockingKeys.lookups(cleaning.clean(patient)))
                .boxed()
                .toList();

        Candidates candidates = ListMother.index(rows)
                .candidates(wanted.stream().mapToLong(Long::longValue).toArray());

        var found = new ArrayList<Integer>();
        for (int i = 0; i < candidates.size(); i++) {
            found.add(candidates.get(i).row);
        }
        assertThat(found)
                .isEqualTo(rows.stream()
                        .filter(row -> Arrays.stream(BlockingKeys.of(cleaning.clean(row.person())))
                                .anyMatch(wanted::contains))
                        .map(EligiblePerson::row)
                        .toList());
    }

    @Property(tries = 300)
    void theOrderOfRowsDoesNotDecide(
            @ForAll @Size(max = 40) List<@From("people") PersonFields> list,
            @ForAll("people") PersonFields patient,
            @ForAll Random random) {
        List<EligiblePerson> rows = numbered(list);
        var shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        CleanPerson clean = new Cleaning().clean(patient);

        Match inOrder = new Matcher(ListMother.index(rows), Weights.standard()).match(clean, DAY);
        Match inAnother = new Matcher(ListMother.index(shuffled), Weights.standard()).match(clean, DAY);

        assertThat(inAnother).isEqualTo(inOrder);
    }

    private static List<EligiblePerson> numbered(List<PersonFields> list) {
        var rows = new ArrayList<EligiblePerson>();
        for (PersonFields person : list) {
            rows.add(new EligiblePerson(rows.size() + 1, person, null, null));
        }
        return rows;
    }

    /** Few values, so that they often agree. */
    @Provide
    Arbitrary<PersonFields> people() {
        Arbitrary<String> given = Arbitraries.of(
                "Rosa", "Rosita", "R", "Mary Ann", "Maryann", "Mary", "Bob", "Robert", "Delgado", "Rsoa");
        Arbitrary<String> family =
                Arbitraries.of("Delgado", "Delgado Ruiz", "Ruiz", "Rosa", "De la Cruz", "Cruz", "Delgdao");
        Arbitrary<@Nullable String> suffix = Arbitraries.of("Jr", "Sr").injectNull(.7);
        Arbitrary<LocalDate> day = Arbitraries.of(
                LocalDate.of(1948, 5, 9),
                LocalDate.of(1948, 9, 5),
                LocalDate.of(1948, 5, 19),
                LocalDate.of(1972, 1, 30));
        Arbitrary<@Nullable String> zip =
                Arbitraries.of("80204", "80205", "10001").injectNull(.1);
        Arbitrary<@Nullable String> street =
                Arbitraries.of("12 Elm St", "12 Elm St #3", "PO Box 7").injectNull(.3);
        Arbitrary<@Nullable String> ssn =
                Arbitraries.of("7391", "7392", "3791", "0142").injectNull(.3);
        Arbitrary<@Nullable String> memberId = Arbitraries.of("A1", "B2", "C3").injectNull(.7);
        return Combinators.combine(
                        given.injectNull(.1),
                        family.injectNull(.1),
                        suffix,
                        day.injectNull(.1),
                        zip,
                        street,
                        ssn,
                        memberId)
                .as((g, f, s, d, z, st, n, m) -> new PersonFields(g, null, f, s, d, "F", z, st, null, n, m));
    }
}
