package partnerportal.backfill.eligible;

import org.jspecify.annotations.Nullable;
import partnerportal.backfill.match.EligiblePerson;
import partnerportal.shared.MaskedMember;

import java.time.LocalDate;

/**
 * Enough of a row to see that its columns were understood, and too little to know who it is.
 *
 * @param birthDate such as {@code ••/••/1980}
 */
public record MaskedPerson(
        int row,
        String givenName,
        String familyName,
        String birthDate,
        @Nullable String zip,
        @Nullable String ssn,
        @Nullable String memberId,
        @Nullable LocalDate eligibleFrom,
        @Nullable LocalDate eligibleUntil) {

    private static final String DOTS = "••••";
    private static final int SHOWN_OF_ZIP = 3;

    static MaskedPerson of(EligiblePerson eligible) {
        var person = eligible.person();
        var birth = person.birthDate();
        var zip = person.zip();
        return new MaskedPerson(
                eligible.row(),
                initial(person.givenName()),
                initial(person.familyName()),
                birth == null ? "" : "••/••/" + birth.getYear(),
                zip == null ? null : zip.substring(0, SHOWN_OF_ZIP) + "••",
                person.ssn() == null ? null : DOTS,
                MaskedMember.of(person.memberId()),
                eligible.eligibleFrom(),
                eligible.eligibleUntil());
    }

    private static String initial(@Nullable String name) {
        return name == null ? "" : new String(Character.toChars(name.codePointAt(0))) + "•••";
    }
}
