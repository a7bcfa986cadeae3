package partnerportal.backfill.runs;

/**
 * Care requests by what was found for them.
 *
 * @param outside read from Station, but not of a day of the run
 * @param exact matched, and all that could be compared agrees
 * @param probable matched otherwise
 * @param ofUnknownMarket of those that count, how many are of a market that the directory does not have: their day is UTC's
 * @param keysSkipped how often a key was not looked up because too many rows share it
 */
public record RequestCounts(
        long outside, long exact, long probable, long review, long none, long ofUnknownMarket, long keysSkipped) {

    public static final RequestCounts NONE = new RequestCounts(0, 0, 0, 0, 0, 0, 0);

    public long read() {
        return outside + exact + probable + review + none;
    }

    /** Those of a day of the run. */
    public long counted() {
        return read() - outside;
    }

    public long matched() {
        return exact + probable;
    }

    public RequestCounts plus(RequestCounts more) {
        return new RequestCounts(
                outside + more.outside,
                exact + more.exact,
                probable + more.probable,
                review + more.review,
                none + more.none,
                ofUnknownMarket + more.ofUnknownMarket,
                keysSkipped + more.keysSkipped);
    }
}
