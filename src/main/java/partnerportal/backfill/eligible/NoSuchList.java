package partnerportal.backfill.eligible;

/** A run has no list of people: it was not attached yet, or deleted with the run's file. */
public class NoSuchList extends RuntimeException {

    NoSuchList(long backfillId) {
        super("Run " + backfillId + " has no list of eligible people.");
    }
}
