package partnerportal.backfill.match;

/** What two persons are compared by, in the order in which it is shown. */
public enum Field {
    GIVEN_NAME("given", "given name"),
    MIDDLE_NAME("middle", "middle name"),
    FAMILY_NAME("family", "family name"),
    SUFFIX("suffix", "suffix"),
    BIRTH_DATE("birth", "birth date"),
    SEX("sex", "sex"),
    SSN("ssn4", "last four of the SSN"),
    ZIP("zip", "ZIP code"),
    STREET("street", "street"),
    PHONE("phone", "phone"),
    MEMBER_ID("member", "member ID");

    private final String word;
    private final String words;

    Field(String word, String words) {
        this.word = word;
        this.words = words;
    }

    /** Stable, for storing. */
    public String word() {
        return word;
    }

    /** For people. */
    public String words() {
        return words;
    }
}
