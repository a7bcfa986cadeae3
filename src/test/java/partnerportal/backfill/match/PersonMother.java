package partnerportal.backfill.match;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** People for tests: Rosa Delgado with everything, changed field by field. */
public record PersonMother(
        @Nullable String given,
        @Nullable String middle,
        @Nullable String family,
        @Nullable String suffix,
        @Nullable LocalDate birthDate,
        @Nullable String sex,
        @Nullable String zip,
        @Nullable String street,
        @Nullable String phone,
        @Nullable String ssn,
        @Nullable String memberId) {

    public static PersonMother rosa() {
        return new PersonMother(
                "Rosa",
                null,
                "Delgado",
                null,
                LocalDate.of(1948, 5, 23),
                "F",
                "80204",
                "1274 Kalamath Street",
                "303-555-0142",
                "512-46-7391",
                null);
    }

    public PersonFields fields() {
        return new PersonFields(given, middle, family, suffix, birthDate, sex, zip, street, phone, ssn, memberId);
    }

    public CleanPerson clean() {
        return new Cleaning().clean(fields());
    }

    public EligiblePerson row(int row) {
        return new EligiblePerson(row, fields(), null, null);
    }

    public PersonMother given(@Nullable String to) {
        return new PersonMother(to, middle, family, suffix, birthDate, sex, zip, street, phone, ssn, memberId);
    }

    public PersonMother middle(@Nullable String to) {
        return new PersonMother(given, to, family, suffix, birthDate, sex, zip, street, phone, ssn, memberId);
    }

    public PersonMother family(@Nullable String to) {
        return new PersonMother(given, middle, to, suffix, birthDate, sex, zip, street, phone, ssn, memberId);
    }

    public PersonMother suffix(@Nullable String to) {
        return new PersonMother(given, middle, family, to, birthDate, sex, zip, street, phone, ssn, memberId);
    }

    public PersonMother born(int year, int month, int day) {
        return born(LocalDate.of(year, month, day));
    }

    public PersonMother born(@Nullable LocalDate to) {
        return new PersonMother(given, middle, family, suffix, to, sex, zip, street, phone, ssn, memberId);
    }

    public PersonMother sex(@Nullable String to) {
        return new PersonMother(given, middle, family, suffix, birthDate, to, zip, street, phone, ssn, memberId);
    }

    public PersonMother zip(@Nullable String to) {
        return new PersonMother(given, middle, family, suffix, birthDate, sex, to, street, phone, ssn, memberId);
    }

    public PersonMother street(@Nullable String to) {
        return new PersonMother(given, middle, family, suffix, birthDate, sex, zip, to, phone, ssn, memberId);
    }

    public PersonMother phone(@Nullable String to) {
        return new PersonMother(given, middle, family, suffix, birthDate, sex, zip, street, to, ssn, memberId);
    }

    public PersonMother ssn(@Nullable String to) {
        return new PersonMother(given, middle, family, suffix, birthDate, sex, zip, street, phone, to, memberId);
    }

    public PersonMother member(@Nullable String to) {
        return new PersonMother(given, middle, family, suffix, birthDate, sex, zip, street, phone, ssn, to);
    }
}
