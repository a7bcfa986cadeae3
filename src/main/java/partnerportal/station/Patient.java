package partnerportal.station;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Whom a visit is for, as Station has it, uncleaned; null is missing, and no text is empty. Never stored or logged here.
 *
 * @param sex as Station writes it
 * @param ssnLastFour four digits
 */
public record Patient(
        @Nullable String givenName,
        @Nullable String middleName,
        @Nullable String familyName,
        @Nullable String suffix,
        @Nullable LocalDate birthDate,
        @Nullable String sex,
        @Nullable String zip,
        @Nullable String street,
        @Nullable String phone,
        @Nullable String ssnLastFour) {

    /** Without the values, so that they get into no log. */
    @Override
    public String toString() {
        return "Patient[...]";
    }
}
