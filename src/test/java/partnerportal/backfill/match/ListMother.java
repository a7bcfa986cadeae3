package partnerportal.backfill.match;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Lists for tests: the people given and a thousand others who share nothing with them. */
final class ListMother {

    static final LocalDate DAY = LocalDate.of(2026, 10, 14);
    private static final int OTHERS = 1000;

    private ListMother() {}

    static List<EligiblePerson> with(PersonMother... people) {
        var list = new ArrayList<EligiblePerson>();
        for (PersonMother person : people) {
            list.add(person.row(list.size() + 1));
        }
        while (list.size() < OTHERS + people.length) {
            list.add(other(list.size() + 1));
        }
        return list;
    }

    static MemoryIndex index(List<EligiblePerson> list) {
        MemoryIndexBuilder builder = MemoryIndex.builder(list.size());
        list.forEach(builder::add);
        return builder.build();
    }

    /** The patient against a list of the people given and others. */
    static Match match(PersonMother patient, PersonMother... listed) {
        return match(patient, with(listed));
    }

    static Match match(PersonMother patient, List<EligiblePerson> list) {
        return new Matcher(index(list), Weights.standard()).match(patient.clean(), DAY);
    }

    private static EligiblePerson other(int row) {
        String letters = "" + (char) ('A' + row % 26) + (char) ('A' + row / 26 % 26) + (char) ('A' + row / 676);
        return new PersonMother(
                        "Quinx" + letters,
                        null,
                        "Vuzk" + letters,
                        null,
                        LocalDate.of(2001, 1, 1).plusDays(row),
                        null,
                        "%05d".formatted(10_000 + row),
                        null,
                        null,
                        null,
                        null)
                .row(row);
    }
}
