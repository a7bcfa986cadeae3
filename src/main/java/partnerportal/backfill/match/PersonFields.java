package partnerportal.backfill.match;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A person as a list or a care request gives them, before anything is cleaned; null is missing.
 *
 * @param ssn nine digits, the last four, or either with marks or a mask; never kept as it is
 */
public record PersonFields(
        @Nullable String givenName,
        @Nullable String middleName,
        @Nullable String familyName,
        @Nullable String suffix,
        @Nullable LocalDate birthDate,
        @Nullable String sex,
        @Nullable String zip,
        @Nullable String street,
        @Nullable String phone,
        @Nullable String ssn,
        @Nullable String memberId) {

    /** Without the values, so that they get into no log. */
    @Override
    public String toString() {
        return "PersonFields[...]";
    }
}
