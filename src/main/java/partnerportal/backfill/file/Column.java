package partnerportal.backfill.file;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an eligibility file may say of a person. A column goes by the wire name in mappings, the API and downloads. */
public enum Column {
    GIVEN_NAME("Given name", true, 200, "given", "first name", "first", "f name", "fname", "forename"),
    MIDDLE_NAME("Middle name", false, 200, "middle", "middle initial", "m name", "mname", "mi", "second name"),
    FAMILY_NAME("Family name", true, 200, "family", "last name", "last", "l name", "lname", "surname"),
    SUFFIX("Suffix", false, 50, "name suffix", "generation", "generational suffix"),
    BIRTH_DATE(
            "Date of birth",
            true,
            50,
            "date of birth",
            "dob",
            "birthdate",
            "birthday",
            "birth dt",
            "born",
            "dte of birth"),
    SEX("Sex", false, 50, "gender", "sex code", "gender code", "administrative gender", "birth sex"),
    ZIP("ZIP code", false, 50, "zip code", "postal code", "post code", "zip5", "home zip", "residence zip"),
    STREET(
            "Street",
            false,
            500,
            "address",
            "street address",
            "address 1",
            "address line 1",
            "addr",
            "addr 1",
            "addr line 1",
            "home address",
            "residence address",
            "mailing address"),
    PHONE(
            "Phone",
            false,
            50,
            "phone number",
            "telephone",
            "telephone number",
            "mobile",
            "mobile phone",
            "cell phone",
            "cell",
            "home phone",
            "phone 1",
            "primary phone"),
    SSN(
            "SSN",
            false,
            50,
            "social security number",
            "social security",
            "ssn4",
            "ssn last 4",
            "ssn last four",
            "last 4 ssn",
            "soc sec id",
            "soc sec no",
            "social"),
    MEMBER_ID(
            "Member ID",
            false,
            100,
            "member number",
            "member no",
            "member",
            "mbr id",
            "mbr no",
            "mem id",
            "subscriber id",
            "policy number",
            "mbi",
            "medicare id",
            "medicaid id",
            "beneficiary id",
            "enrollee id",
            "patient id"),
    ELIGIBLE_FROM(
            "Eligible from",
            false,
            50,
            "eligibility start",
            "eligibility start date",
            "eligible from date",
            "effective date",
            "eff date",
            "effective from",
            "start date",
            "coverage start",
            "coverage start date"),
    ELIGIBLE_UNTIL(
            "Eligible until",
            false,
            50,
            "eligibility end",
            "eligibility end date",
            "eligible to",
            "eligible through",
            "eligible until date",
            "termination date",
            "term date",
            "effective to",
            "end date",
            "coverage end",
            "coverage end date");

    private final String label;
    private final boolean required;
    private final int longest;

    @SuppressWarnings("ImmutableEnumChecker") // Made by List.of().
    private final List<String> otherNames;

    @SuppressWarnings("ImmutableEnumChecker") // Made by Stream.toList().
    private final List<String> synonyms;

    /** @param synonyms other headers, the best known first */
    Column(String label, boolean required, int longest, String... synonyms) {
        this.label = label;
        this.required = required;
        this.longest = longest;
        this.otherNames = List.of(synonyms);
        this.synonyms = Stream.concat(Stream.of(name()), Stream.of(synonyms))
                .map(Headers::key)
                .distinct()
                .toList();
    }

    /** By its wire name, such as {@code birth_date}. */
    public static Optional<Column> named(String wireName) {
        return Stream.of(values())
                .filter(column -> column.wireName().equals(wireName))
                .findFirst();
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As people say it, to begin a sentence with. */
    public String label() {
        return label;
    }

    /** Whether a file must have it, and every row a value in it. */
    public boolean isRequired() {
        return required;
    }

    /** The most characters that a value may have. */
    public int longest() {
        return longest;
    }

    /** Other headers by which it is found, the best known first. */
    public List<String> otherNames() {
        return otherNames;
    }

    boolean isDate() {
        return this == BIRTH_DATE || this == ELIGIBLE_FROM || this == ELIGIBLE_UNTIL;
    }

    /** Which rank the header's key has among the names of this column, 0 the best; negative when it is none. */
    int rank(String key) {
        return synonyms.indexOf(key);
    }
}
