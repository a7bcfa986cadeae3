package partnerportal.backfill.match;

/** Which rule decided. Stored and shown by its word, which therefore never changes. */
public enum Rule {
    STRICT("strict", "First name and two of last name, birth date, SSN and ZIP agree."),
    SCORE("score", "Enough agrees, and nothing speaks against it."),

    VETO_FIRST_NAME("veto-first-name", "The first names differ."),
    VETO_TWO_NAMES("veto-two-names", "The first names are nearly the same, but people bear both of them."),
    VETO_NO_FIRST_NAME("veto-no-first-name", "A first name is missing, and the SSN does not stand in for it."),
    VETO_INITIAL("veto-initial", "Of a first name only the initial is known, which sisters and brothers may share."),
    VETO_SSN("veto-ssn", "The SSNs differ."),
    VETO_SEX("veto-sex", "The sex differs, and no number and name outweigh it."),
    VETO_SUFFIX("veto-suffix", "The suffixes differ: they may be parent and child."),
    VETO_NAMESAKE(
            "veto-namesake", "A suffix tells of two people with one name, and names or birth dates are not the same."),
    VETO_BIRTH_DATE("veto-birth-date", "The birth dates differ."),
    VETO_GENERATION("veto-generation", "The births lie a generation apart, or may do: they may be parent and child."),
    VETO_LAST_NAME("veto-last-name", "The last names and the SSNs differ."),
    VETO_MIDDLE_NAME("veto-middle-name", "The middle names differ, and no number tells that it is one person."),
    HOUSEHOLD("household", "What agrees may agree for two people of one household."),
    BELOW_MATCH("below-match", "Too little agrees to be sure."),
    AMBIGUOUS("ambiguous", "Another person of the list fits nearly as well."),
    NOT_ELIGIBLE("not-eligible", "The person who fits was not eligible on that day."),

    BELOW_REVIEW("below-review", "Nobody of the list agrees enough."),
    NO_CANDIDATE("no-candidate", "Nobody of the list is similar.");

    private final String word;
    private final String sentence;

    Rule(String word, String sentence) {
        this.word = word;
        this.sentence = sentence;
    }

    /** Stable, for storing and for links. */
    public String word() {
        return word;
    }

    /** For people. */
    public String sentence() {
        return sentence;
    }

    /** @throws IllegalArgumentException when no rule has the word */
    public static Rule of(String word) {
        for (Rule rule : values()) {
            if (rule.word.equals(word)) {
                return rule;
            }
        }
        throw new IllegalArgumentException("There is no rule " + word);
    }
}
