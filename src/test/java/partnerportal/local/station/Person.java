package partnerportal.local.station;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Somebody as they really are.
 *
 * @param number the same for ever in a world of this seed
 * @param household the persons of one household share it
 * @param sex F or M
 * @param phone ten digits
 * @param ssn nine digits
 */
public record Person(
        long number,
        long household,
        Kin kin,
        String givenName,
        @Nullable String middleName,
        String familyName,
        @Nullable String suffix,
        LocalDate birthDate,
        String sex,
        String zip,
        String street,
        String phone,
        String ssn,
        long externalMarketId) {

    /** The last four digits of the number. */
    public String ssnLastFour() {
        return ssn.substring(5);
    }
}
