package partnerportal.local.station;

import org.jspecify.annotations.Nullable;
import partnerportal.local.station.EligibilityRow.Kind;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Somebody as a partner's clerks have them on their list: in other forms than Station's, seldom wrong. */
final class Listing {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM/dd/uuuu");

    private final Dice dice;
    private final Person person;

    Listing(Dice dice, Person person) {
        this.dice = dice;
        this.person = person;
    }

    /** @param kind what shall be wrong */
    List<String> cells(Kind kind, String memberId, @Nullable LocalDate from, @Nullable LocalDate until) {
        boolean shouted = dice.chance(0.3) || kind == Kind.AGAIN;
        var cells = new ArrayList<String>();
        cells.add(kind == Kind.NO_GIVEN_NAME ? "" : loud(shouted, given()));
        cells.add(loud(shouted, middle()));
        cells.add(kind == Kind.NO_FAMILY_NAME ? "" : loud(shouted, person.familyName()));
        cells.add(Objects.requireNonNullElse(person.suffix(), ""));
        cells.add(birthDate(kind));
        cells.add(dice.chance(0.2) ? person.sex().equals("F") ? "Female" : "Male" : person.sex());
        cells.add(kind == Kind.SHORT_ZIP ? person.zip().substring(2) : zip());
        cells.add(dice.chance(0.1) ? "" : street());
        cells.add(dice.chance(0.2) ? "" : phone());
        cells.add(ssn());
        cells.add(memberId);
        cells.add(text(from));
        cells.add(text(until));
        return List.copyOf(cells);
    }

    private String given() {
        var known = Names.shortened(person.givenName());
        return known != null && dice.chance(0.04) ? known : person.givenName();
    }

    private String middle() {
        var middle = person.middleName();
        return middle == null || dice.chance(0.4) ? "" : dice.chance(0.7) ? middle.substring(0, 1) : middle;
    }

    private String birthDate(Kind kind) {
        int year = person.birthDate().getYear();
        return switch (kind) {
            case NO_BIRTH_DATE -> "";
            case MONTH_13 -> "13/%02d/%d".formatted(person.birthDate().getDayOfMonth(), year);
            case FEBRUARY_30 -> "02/30/" + year;
            default -> text(person.birthDate());
        };
    }

    /** Spreadsheets take the zero in front away, post offices put four digits behind. */
    private String zip() {
        double form = dice.share();
        var zip = person.zip();
        return form < 0.3 ? zip.replaceFirst("^0", "") : form < 0.4 ? zip + "-%04d".formatted(dice.below(10_000)) : zip;
    }

    private String street() {
        return person.street().replace(" Apt", ", Apt");
    }

    private String phone() {
        var phone = person.phone();
        return dice.chance(0.5)
                ? "%s-%s-%s".formatted(phone.substring(0, 3), phone.substring(3, 6), phone.substring(6))
                : phone;
    }

    private String ssn() {
        double form = dice.share();
        var ssn = person.ssn();
        if (form < 0.55) {
            return "%s-%s-%s".formatted(ssn.substring(0, 3), ssn.substring(3, 5), ssn.substring(5));
        }
        return form < 0.7 ? "***-**-" + person.ssnLastFour() : form < 0.73 ? "999-99-9999" : "";
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    private static String loud(boolean shouted, String text) {
        return shouted ? text.toUpperCase(Locale.ROOT) : text;
    }
}
