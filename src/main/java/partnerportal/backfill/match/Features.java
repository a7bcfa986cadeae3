package partnerportal.backfill.match;

import org.jspecify.annotations.Nullable;
import partnerportal.backfill.match.names.Name;
import partnerportal.backfill.match.text.Street;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A person as the scorer reads one, with all that can be known in advance. An index in memory has one object for all
 * its rows and fills it anew, so nobody keeps one.
 */
public final class Features {

    static final int MISSING = 0;
    static final int NO_SSN = -1;

    int row;
    int eligibleFrom = Integer.MIN_VALUE;
    int eligibleUntil = Integer.MAX_VALUE;

    @Nullable
    Name given;

    @Nullable
    Name middle;

    @Nullable
    Name family;

    @Nullable
    Suffix suffix;

    @Nullable
    Sex sex;

    /** Year, month and day as eight digits. */
    int birthDate = MISSING;

    int zip = MISSING;
    int ssn = NO_SSN;
    long phone = MISSING;

    @Nullable
    String streetName;

    String streetNumber = "";
    String unit = "";

    /** Of the form of the name that counts; 0 when it is missing. */
    int givenHash;

    int familyHash;

    /** Whether a name has more forms than the one that counts, so that hashes that differ say nothing. */
    boolean hasMoreForms;

    boolean hasStreet;

    private @Nullable String memberId;
    private @Nullable PackedRows textsOf;
    private int textsAt;

    /** @param row its number in the file; 0 for a patient */
    public static Features of(
            int row, CleanPerson person, @Nullable LocalDate eligibleFrom, @Nullable LocalDate eligibleUntil) {
        var features = new Features();
        features.row = row;
        features.given = person.givenName() == null ? null : Name.given(person.givenName());
        features.middle = person.middleName() == null ? null : Name.given(person.middleName());
        features.family = person.familyName() == null ? null : Name.family(person.familyName());
        features.readNumbers(person);
        features.readStreet(person.street());
        features.hashNames();
        features.memberId = person.memberId();
        features.eligibleFrom = eligibleFrom == null ? Integer.MIN_VALUE : Math.toIntExact(eligibleFrom.toEpochDay());
        features.eligibleUntil =
                eligibleUntil == null ? Integer.MAX_VALUE : Math.toIntExact(eligibleUntil.toEpochDay());
        return features;
    }

    /** From the names, which have to be there. */
    void hashNames() {
        givenHash = hash(given);
        familyHash = hash(family);
        hasMoreForms = (given != null && given.hasMore()) || (family != null && family.hasMore());
    }

    private static int hash(@Nullable Name name) {
        return name == null ? 0 : (int) name.hash() | 1;
    }

    /** All but names, street and member id. */
    void readNumbers(CleanPerson person) {
        suffix = person.suffix();
        sex = person.sex();
        birthDate = person.birthDate() == null ? MISSING : digits(person.birthDate());
        zip = person.zip() == null ? MISSING : Integer.parseInt(person.zip());
        ssn = person.ssnLastFour() == null ? NO_SSN : Integer.parseInt(person.ssnLastFour());
        phone = person.phone() == null ? MISSING : Long.parseLong(person.phone());
    }

    private void readStreet(@Nullable Street street) {
        hasStreet = street != null;
        streetName = street == null ? null : street.name();
        streetNumber = street == null ? "" : street.number();
        unit = street == null ? "" : street.unit();
    }

    /** Those of a row that are read when they are asked for: many a row is out without them. */
    void textsStandIn(PackedRows rows, int place) {
        textsOf = rows;
        textsAt = place;
        given = null;
        middle = null;
        family = null;
        streetName = null;
    }

    /** Makes names and street readable. */
    void loadTexts() {
        if (textsOf != null) {
            textsOf.readTexts(textsAt, this);
        }
    }

    @Nullable
    String memberId() {
        return textsOf == null ? memberId : textsOf.memberId(textsAt);
    }

    boolean covers(int epochDay) {
        return eligibleFrom <= epochDay && epochDay <= eligibleUntil;
    }

    /** What stays when this is filled anew, but for the member id. */
    Features copy() {
        loadTexts();
        var copy = new Features();
        copy.given = given;
        copy.middle = middle;
        copy.family = family;
        copy.suffix = suffix;
        copy.sex = sex;
        copy.birthDate = birthDate;
        copy.zip = zip;
        copy.ssn = ssn;
        copy.phone = phone;
        copy.streetName = streetName;
        copy.streetNumber = streetNumber;
        copy.unit = unit;
        return copy;
    }

    /** Whether both have a birth date and are the same in everything but row, member id and eligibility. */
    boolean isAlike(Features other) {
        other.loadTexts();
        return birthDate != MISSING
                && birthDate == other.birthDate
                && zip == other.zip
                && ssn == other.ssn
                && phone == other.phone
                && suffix == other.suffix
                && sex == other.sex
                && isAlike(given, other.given)
                && isAlike(middle, other.middle)
                && isAlike(family, other.family)
                && Objects.equals(streetName, other.streetName)
                && streetNumber.equals(other.streetNumber)
                && unit.equals(other.unit);
    }

    private static boolean isAlike(@Nullable Name one, @Nullable Name other) {
        return (one == null || other == null) ? one == other : one.hasSameForms(other);
    }

    static int digits(LocalDate date) {
        return (date.getYear() * 100 + date.getMonthValue()) * 100 + date.getDayOfMonth();
    }
}
