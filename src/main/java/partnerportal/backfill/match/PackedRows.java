package partnerportal.backfill.match;

import org.jspecify.annotations.Nullable;
import partnerportal.backfill.match.index.NameTable;
import partnerportal.backfill.match.index.TextArena;
import partnerportal.backfill.match.index.TextTable;
import partnerportal.backfill.match.names.Name;
import partnerportal.backfill.match.text.Street;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * Rows side by side in one array, each of sixteen numbers: what one comparison reads lies in one or two lines of the
 * processor's cache. Texts are numbers of tables.
 */
final class PackedRows {

    private static final int WIDTH = 16;
    private static final int ROW = 0;
    private static final int GIVEN = 1;
    private static final int MIDDLE = 2;
    private static final int FAMILY = 3;
    private static final int BIRTH_DATE = 4;
    private static final int ZIP = 5;
    /** SSN plus one in 14 bits, then sex in 2, suffix in 4, the upper bits of the phone in 4 and whether names have more forms. */
    private static final int SMALL = 6;

    private static final int PHONE = 7;
    private static final int STREET_NAME = 8;
    private static final int STREET_NUMBER = 9;
    private static final int UNIT = 10;
    private static final int MEMBER_ID = 11;
    private static final int FROM = 12;
    private static final int UNTIL = 13;
    private static final int GIVEN_HASH = 14;
    private static final int FAMILY_HASH = 15;

    private static final int SEX_AT = 14;
    private static final int SUFFIX_AT = 16;
    private static final int PHONE_AT = 20;
    private static final int MORE_FORMS = 1 << 24;
    private static final @Nullable Sex[] SEXES = {null, Sex.F, Sex.M};
    private static final @Nullable Suffix[] SUFFIXES = {
        null, Suffix.JR, Suffix.SR, Suffix.II, Suffix.III, Suffix.IV, Suffix.V
    };

    private final NameTable givenNames = new NameTable(Name::given);
    private final NameTable familyNames = new NameTable(Name::family);
    private final TextTable streetNames = new TextTable();
    private final TextTable numbers = new TextTable();
    private final TextArena memberIds = new TextArena();
    private final Features numbersOfOne = new Features();
    private int[] cells;
    private int size;

    PackedRows(int expected) {
        cells = new int[Math.multiplyExact(Math.max(4, expected), WIDTH)];
    }

    int size() {
        return size;
    }

    NameTable givenNames() {
        return givenNames;
    }

    NameTable familyNames() {
        return familyNames;
    }

    /** @return the row's place */
    int add(EligiblePerson of, CleanPerson person) {
        if (size * WIDTH == cells.length) {
            cells = Arrays.copyOf(cells, (int) Math.min(size * 3L / 2, 1 << 24) * WIDTH);
        }
        int at = size * WIDTH;
        cells[at + ROW] = of.row();
        cells[at + GIVEN] = givenNames.add(person.givenName());
        cells[at + MIDDLE] = givenNames.add(person.middleName());
        cells[at + FAMILY] = familyNames.add(person.familyName());
        givenNames.count(cells[at + GIVEN]);
        familyNames.count(cells[at + FAMILY]);
        numbersOfOne.readNumbers(person);
        numbersOfOne.given = givenNames.at(cells[at + GIVEN]);
        numbersOfOne.family = familyNames.at(cells[at + FAMILY]);
        numbersOfOne.hashNames();
        cells[at + GIVEN_HASH] = numbersOfOne.givenHash;
        cells[at + FAMILY_HASH] = numbersOfOne.familyHash;
        cells[at + BIRTH_DATE] = numbersOfOne.birthDate;
        cells[at + ZIP] = numbersOfOne.zip;
        cells[at + SMALL] = small(numbersOfOne);
        cells[at + PHONE] = (int) numbersOfOne.phone;
        addStreet(at, person.street());
        cells[at + MEMBER_ID] = memberIds.add(person.memberId());
        cells[at + FROM] = day(of.eligibleFrom(), Integer.MIN_VALUE);
        cells[at + UNTIL] = day(of.eligibleUntil(), Integer.MAX_VALUE);
        return size++;
    }

    /** All but what {@link Features#loadTexts} reads. */
    void read(int place, Features into) {
        int at = place * WIDTH;
        int small = cells[at + SMALL];
        into.row = cells[at + ROW];
        into.birthDate = cells[at + BIRTH_DATE];
        into.zip = cells[at + ZIP];
        into.ssn = (small & 0x3fff) - 1;
        into.sex = SEXES[small >>> SEX_AT & 3];
        into.suffix = SUFFIXES[small >>> SUFFIX_AT & 15];
        into.phone = (long) (small >>> PHONE_AT & 15) << 32 | (cells[at + PHONE] & 0xffffffffL);
        into.hasStreet = cells[at + STREET_NAME] != 0;
        into.eligibleFrom = cells[at + FROM];
        into.eligibleUntil = cells[at + UNTIL];
        into.givenHash = cells[at + GIVEN_HASH];
        into.familyHash = cells[at + FAMILY_HASH];
        into.hasMoreForms = (small & MORE_FORMS) != 0;
        into.textsStandIn(this, place);
    }

    void readTexts(int place, Features into) {
        int at = place * WIDTH;
        into.given = givenNames.at(cells[at + GIVEN]);
        into.middle = givenNames.at(cells[at + MIDDLE]);
        into.family = familyNames.at(cells[at + FAMILY]);
        into.streetName = streetNames.at(cells[at + STREET_NAME]);
        into.streetNumber = textOr(cells[at + STREET_NUMBER]);
        into.unit = textOr(cells[at + UNIT]);
    }

    @Nullable
    String memberId(int place) {
        return memberIds.at(cells[place * WIDTH + MEMBER_ID]);
    }

    void trim() {
        cells = Arrays.copyOf(cells, size * WIDTH);
        givenNames.trim();
        familyNames.trim();
        streetNames.trim();
        numbers.trim();
        memberIds.trim();
    }

    long bytes() {
        return 16
                + 4L * cells.length
                + givenNames.bytes()
                + familyNames.bytes()
                + streetNames.bytes()
                + numbers.bytes()
                + memberIds.bytes();
    }

    /** Ordinals stay in this process. */
    @SuppressWarnings("EnumOrdinal")
    private static int small(Features of) {
        int sex = of.sex == null ? 0 : of.sex.ordinal() + 1;
        int suffix = of.suffix == null ? 0 : of.suffix.ordinal() + 1;
        return of.ssn + 1
                | sex << SEX_AT
                | suffix << SUFFIX_AT
                | (int) (of.phone >>> 32) << PHONE_AT
                | (of.hasMoreForms ? MORE_FORMS : 0);
    }

    private void addStreet(int at, @Nullable Street street) {
        cells[at + STREET_NAME] = streetNames.add(street == null ? null : street.name());
        cells[at + STREET_NUMBER] = numbers.add(street == null ? null : street.number());
        cells[at + UNIT] = numbers.add(street == null ? null : street.unit());
    }

    private String textOr(int number) {
        String text = numbers.at(number);
        return text == null ? "" : text;
    }

    private static int day(@Nullable LocalDate date, int otherwise) {
        return date == null ? otherwise : Math.toIntExact(date.toEpochDay());
    }
}
