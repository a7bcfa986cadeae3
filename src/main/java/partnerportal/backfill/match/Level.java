package partnerportal.backfill.match;

/** How far two values of a field agree. */
public enum Level {
    MISSING("-", "missing"),
    EXACT("exact", "same"),
    NICKNAME("nickname", "nickname"),
    MIDDLE_AS_FIRST("middle", "middle name used as first"),
    INITIAL("initial", "initial agrees"),
    PART("part", "one of two last names"),
    CLOSE_92("near92", "nearly the same"),
    CLOSE_88("near88", "very similar"),
    CLOSE_80("near80", "similar"),
    CLOSE_70("near70", "a little similar"),
    TRANSPOSED("turned", "two digits changed over"),
    LAST_DIGIT("last", "only the last digit differs"),
    ONE_EDIT("edit1", "one digit differs"),
    DAY_MONTH_SWAPPED("swapped", "day and month changed over"),
    TWO_EDITS("edit2", "two digits differ"),
    SAME_YEAR("year", "only the year agrees"),
    NEAR("near", "partly the same"),
    CLASH("differs", "different");

    private final String word;
    private final String words;

    Level(String word, String words) {
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
