package partnerportal.local.station;

import org.jspecify.annotations.Nullable;
import partnerportal.station.Patient;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;

/** Somebody as whoever took the call wrote them down: mostly right, sometimes short, swapped, mistyped or missing. */
final class Sighting {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
    private static final String DIGITS = "0123456789";

    private final Dice dice;

    Sighting(Dice dice) {
        this.dice = dice;
    }

    Patient of(Person person) {
        var given = given(person);
        var family = family(person);
        boolean swapped = dice.chance(0.01);
        boolean moved = dice.chance(0.05);
        var place = Place.any(dice);
        var suffix = dice.chance(0.3) ? null : person.suffix();
        boolean inFamily = suffix != null && dice.chance(0.3);
        boolean shouted = dice.chance(0.1);
        return new Patient(
                shout(shouted, swapped ? family : given),
                shout(shouted, middle(person)),
                shout(shouted, (swapped ? given : family) + (inFamily ? " " + suffix : "")),
                inFamily ? null : suffix,
                birthDate(person.birthDate()),
                dice.chance(0.02) ? null : person.sex(),
                dice.chance(0.03) ? null : moved ? place.zip(dice) : person.zip(),
                dice.chance(0.1) ? null : moved ? place.street(dice) : street(person.street()),
                phone(person.phone()),
                dice.chance(0.4) ? null : dice.chance(0.02) ? digitWrong(person.ssnLastFour()) : person.ssnLastFour());
    }

    private String given(Person person) {
        var known = Names.shortened(person.givenName());
        if (known != null && dice.chance(0.12)) {
            return known;
        }
        return dice.chance(0.03) ? letterWrong(person.givenName()) : person.givenName();
    }

    private String family(Person person) {
        var family = person.familyName();
        if (family.contains("-") && dice.chance(0.4)) {
            return dice.chance(0.5) ? family.replace('-', ' ') : family.substring(0, family.indexOf('-'));
        }
        return dice.chance(0.03) ? letterWrong(family) : family;
    }

    private @Nullable String middle(Person person) {
        var middle = person.middleName();
        if (middle == null || dice.chance(0.5)) {
            return null;
        }
        return dice.chance(0.6) ? middle.substring(0, 1) : middle;
    }

    private @Nullable LocalDate birthDate(LocalDate date) {
        double what = dice.share();
        if (what < 0.01) {
            return null;
        }
        if (what < 0.025 && date.getDayOfMonth() <= 12) {
            return date.withDayOfMonth(date.getMonthValue()).withMonth(date.getDayOfMonth());
        }
        return what < 0.04 ? dayWrong(date) : date;
    }

    /** One digit of the day or year is another. */
    private LocalDate dayWrong(LocalDate date) {
        var text = date.toString();
        int at = dice.chance(0.5) ? 3 : 9;
        try {
            return LocalDate.parse(text.substring(0, at) + dice.below(10) + text.substring(at + 1));
        } catch (DateTimeException noSuchDay) {
            return date;
        }
    }

    private String street(String street) {
        return dice.chance(0.3)
                ? street.replace("Street", "St")
                        .replace("Avenue", "Ave")
                        .replace("Road", "Rd")
                        .replace("Drive", "Dr")
                : street;
    }

    private @Nullable String phone(String phone) {
        if (dice.chance(0.1)) {
            return null;
        }
        return dice.chance(0.5)
                ? "(%s) %s-%s".formatted(phone.substring(0, 3), phone.substring(3, 6), phone.substring(6))
                : phone;
    }

    private String digitWrong(String digits) {
        int at = dice.below(digits.length());
        return digits.substring(0, at) + DIGITS.charAt(dice.below(DIGITS.length())) + digits.substring(at + 1);
    }

    /** A letter left out, doubled, another, or two in the wrong order; never the first. */
    private String letterWrong(String name) {
        if (name.length() < 4) {
            return name;
        }
        int at = 1 + dice.below(name.length() - 2);
        var before = name.substring(0, at);
        var after = name.substring(at + 1);
        return switch (dice.below(4)) {
            case 0 -> before + after;
            case 1 -> before + name.charAt(at) + name.charAt(at) + after;
            case 2 -> before + LETTERS.charAt(dice.below(LETTERS.length())) + after;
            default -> before + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
        };
    }

    private static @Nullable String shout(boolean loud, @Nullable String text) {
        return loud && text != null ? text.toUpperCase(Locale.ROOT) : text;
    }
}
