package partnerportal.backfill.match;

import org.jspecify.annotations.Nullable;
import partnerportal.backfill.match.text.Street;

import java.time.LocalDate;

/**
 * A person as persons are compared; null is missing. Made by {@link Cleaning} alone. Two that are equal are matched
 * alike, so a hash of all fields may stand for one.
 *
 * @param givenName words in capital letters; of several the first is the name, and all of them in one are another form
 * @param middleName words in capital letters, perhaps an initial
 * @param familyName words in capital letters; in one they are the name, and the single ones are further forms
 * @param zip five digits
 * @param phone ten digits
 * @param ssnLastFour four digits
 * @param memberId capital letters and digits
 */
public record CleanPerson(
        @Nullable String givenName,
        @Nullable String middleName,
        @Nullable String familyName,
        @Nullable Suffix suffix,
        @Nullable LocalDate birthDate,
        @Nullable Sex sex,
        @Nullable String zip,
        @Nullable Street street,
        @Nullable String phone,
        @Nullable String ssnLastFour,
        @Nullable String memberId) {

    /** As if they had been given so; cleaning them again gives an equal person. */
    public PersonFields fields() {
        return new PersonFields(
                givenName,
                middleName,
                familyName,
                suffix == null ? null : suffix.name(),
                birthDate,
                sex == null ? null : sex.name(),
                zip,
                street == null ? null : street.line(),
                phone,
                ssnLastFour,
                memberId);
    }

    /** Without the values, so that they get into no log. */
    @Override
    public String toString() {
        return "CleanPerson[...]";
    }
}
