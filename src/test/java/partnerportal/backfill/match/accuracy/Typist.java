package partnerportal.backfill.match.accuracy;

import org.jspecify.annotations.Nullable;
import partnerportal.backfill.match.PersonMother;

import java.time.LocalDate;
import java.util.List;

/** Writes people down as people are written down: with slips, gaps and old addresses. */
final class Typist {

    private static final List<List<String>> NICKNAMES = List.of(
            List.of("Robert", "Bob"),
            List.of("William", "Bill"),
            List.of("Elizabeth", "Beth"),
            List.of("Margaret", "Peggy"),
            List.of("Katherine", "Kathy"),
            List.of("James", "Jim"),
            List.of("Richard", "Rick"),
            List.of("Jennifer", "Jenny"),
            List.of("Christopher", "Chris"),
            List.of("Michael", "Mike"),
            List.of("Patricia", "Trish"),
            List.of("Guadalupe", "Lupe"));

    private final Chance chance;
    private final Population population;

    Typist(Chance chance, Population population) {
        this.chance = chance;
        this.population = population;
    }

    /** Leaves out what is often left out, and errs as often as a careful clerk does. */
    PersonMother asUsual(PersonMother person) {
        PersonMother written = withGaps(person);
        if (chance.percent(30)) {
            written = slip(written);
        }
        return chance.percent(6) ? slip(written) : written;
    }

    PersonMother withGaps(PersonMother person) {
        PersonMother written = person;
        written = chance.percent(35) ? written.ssn(null) : written;
        written = chance.percent(15) ? written.phone(null) : written;
        written = chance.percent(10) ? written.street(null) : written;
        written = chance.percent(40) ? written.middle(null) : written;
        written = chance.percent(2) ? written.sex(null) : written;
        written = chance.percent(2) ? written.zip(null) : written;
        return chance.percent(1) ? written.born(null) : written;
    }

    PersonMother slip(PersonMother of) {
        return switch (chance.below(14)) {
            case 0 -> of.given(nickname(of.given()));
            case 1 -> of.given(typo(of.given()));
            case 2 -> of.family(typo(of.family()));
            case 3 -> of.born(wrongDay(of.birthDate()));
            case 4 -> of.born(swappedDay(of.birthDate()));
            case 5 -> of.zip(population.zip()).street(population.street()).phone(population.phone());
            case 6 -> "F".equals(of.sex()) ? of.family(population.family()) : of.phone(population.phone());
            case 7 -> of.given(of.family()).family(of.given());
            case 8 ->
                of.middle() == null || of.middle().length() < 2
                        ? of
                        : of.given(of.middle()).middle(null);
            case 9 -> of.given(of.given() == null ? null : of.given().substring(0, 1));
            case 10 -> of.family(firstPart(of.family()));
            case 11, 12 -> of.ssn(wrongNumber(of.ssn()));
            default -> of.zip(population.zip());
        };
    }

    private static @Nullable String nickname(@Nullable String name) {
        return NICKNAMES.stream()
                .filter(pair -> pair.getFirst().equals(name))
                .map(List::getLast)
                .findFirst()
                .orElse(name);
    }

    @Nullable
    String typo(@Nullable String name) {
        if (name == null || name.length() < 3) {
            return name;
        }
        int at = chance.between(1, name.length() - 2);
        char letter = (char) ('a' + chance.below(26));
        return switch (chance.below(4)) {
            case 0 -> name.substring(0, at) + name.substring(at + 1);
            case 1 -> name.substring(0, at) + letter + name.substring(at);
            case 2 -> name.substring(0, at) + letter + name.substring(at + 1);
            default -> name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
        };
    }

    private @Nullable LocalDate wrongDay(@Nullable LocalDate day) {
        return day == null
                ? null
                : switch (chance.below(3)) {
                    case 0 -> day.withDayOfMonth(chance.between(1, 28));
                    case 1 -> day.withMonth(chance.between(1, 12));
                    default -> day.plusYears(chance.of(List.of(-10, -1, 1, 10)));
                };
    }

    private static @Nullable LocalDate swappedDay(@Nullable LocalDate day) {
        return day == null || day.getDayOfMonth() > 12
                ? day
                : LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue());
    }

    private static @Nullable String firstPart(@Nullable String name) {
        return name == null ? null : name.split("[- ]", -1)[0];
    }

    /** One of the last four digits wrong, or two changed over. */
    @Nullable
    String wrongNumber(@Nullable String number) {
        if (number == null) {
            return null;
        }
        int at = number.length() - chance.between(2, 4);
        return chance.percent(40)
                ? number.substring(0, at) + number.charAt(at + 1) + number.charAt(at) + number.substring(at + 2)
                : number.substring(0, at) + chance.below(10) + number.substring(at + 1);
    }
}
