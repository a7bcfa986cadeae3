package partnerportal.backfill.web;

import partnerportal.backfill.runs.BackfillState;

/** What becomes, or became, of care requests by what was found for them. */
record Happens(String match, String none, String review) {

    static Happens of(BackfillState state) {
        return switch (state) {
            case RECEIVED, CHECKING, READY, MATCHING, PAUSED, REVIEW, COMMITTING ->
                new Happens(
                        "Becomes an association when you commit",
                        "Stays as it is, or loses what an earlier list said",
                        "Waits for a person");
            case DONE ->
                new Happens(
                        "Became an association, unless a person had decided otherwise",
                        "Stayed as it was, or lost what an earlier list said",
                        "Was decided by a person, or stayed as it was");
            case UNDONE -> all("As before the backfill: it was undone");
            case FAILED, CANCELLED -> all("Nothing: it was not committed");
        };
    }

    private static Happens all(String words) {
        return new Happens(words, words, words);
    }
}
