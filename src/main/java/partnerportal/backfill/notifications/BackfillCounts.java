package partnerportal.backfill.notifications;

/**
 * What a run that is done found and did.
 *
 * @param careRequests that were looked at
 * @param matched of them, those that belong to somebody on the list
 * @param unmatched those that belong to nobody on it
 * @param undecided those that wait for a person's decision, and changed nothing
 * @param added associations that were not there before
 * @param changed associations that were there with other content
 * @param removed associations that the file does not support any more
 */
public record BackfillCounts(
        long careRequests, long matched, long unmatched, long undecided, long added, long changed, long removed) {}
