package partnerportal.export;

/**
 * Which changes are wanted.
 *
 * @param since the number after which to begin; 0 for every row that there is, without those that are gone
 * @param upTo the last number wanted
 */
public record Span(long since, long upTo) {

    public boolean whole() {
        return since == 0;
    }
}
