package partnerportal.backfill.web;

import org.jspecify.annotations.Nullable;
import partnerportal.backfill.match.Evidence;
import partnerportal.backfill.match.Field;
import partnerportal.backfill.match.Level;
import partnerportal.backfill.match.PersonFields;
import partnerportal.station.Patient;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One thing that two persons are compared by.
 *
 * @param request what the care request says; null when it does not, or is not shown
 * @param listed what the list says
 */
record PairLine(
        String label, @Nullable String request, @Nullable String listed, String tone, String symbol, String words) {

    /** Whether it should catch the eye. */
    public boolean differs() {
        return tone.equals("warn") || tone.equals("bad");
    }

    /**
     * @param patient null when the care request's side is not shown; so is the list's for person
     * @param evidence how far they agree
     */
    static List<PairLine> of(@Nullable Patient patient, @Nullable PersonFields person, Evidence evidence) {
        var lines = new ArrayList<PairLine>();
        for (var field : Field.values()) {
            lines.add(line(
                    field,
                    patient == null ? null : value(field, patient),
                    person == null ? null : value(field, person),
                    evidence.of(field)));
        }
        return List.copyOf(lines);
    }

    private static PairLine line(Field field, @Nullable String request, @Nullable String listed, Level level) {
        var label = begun(field.words());
        return switch (level) {
            case EXACT -> new PairLine(label, request, listed, "good", "check", "Same");
            case CLASH -> new PairLine(label, request, listed, "bad", "x", "Different");
            case MISSING -> new PairLine(label, request, listed, "", "dash", missing(request, listed));
            default -> new PairLine(label, request, listed, "warn", "alert", begun(level.words()));
        };
    }

    private static String missing(@Nullable String request, @Nullable String listed) {
        if (request == null && listed == null) {
            return "Not given";
        }
        return request == null ? "Only in the list" : listed == null ? "Only in the care request" : "Not compared";
    }

    private static @Nullable String value(Field field, Patient patient) {
        return switch (field) {
            case GIVEN_NAME -> patient.givenName();
            case MIDDLE_NAME -> patient.middleName();
            case FAMILY_NAME -> patient.familyName();
            case SUFFIX -> patient.suffix();
            case BIRTH_DATE -> day(patient.birthDate());
            case SEX -> patient.sex();
            case SSN -> patient.ssnLastFour();
            case ZIP -> patient.zip();
            case STREET -> patient.street();
            case PHONE -> patient.phone();
            case MEMBER_ID -> null;
        };
    }

    private static @Nullable String value(Field field, PersonFields person) {
        return switch (field) {
            case GIVEN_NAME -> person.givenName();
            case MIDDLE_NAME -> person.middleName();
            case FAMILY_NAME -> person.familyName();
            case SUFFIX -> person.suffix();
            case BIRTH_DATE -> day(person.birthDate());
            case SEX -> person.sex();
            case SSN -> person.ssn();
            case ZIP -> person.zip();
            case STREET -> person.street();
            case PHONE -> person.phone();
            case MEMBER_ID -> person.memberId();
        };
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : Spans.day(day);
    }

    private static String begun(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
