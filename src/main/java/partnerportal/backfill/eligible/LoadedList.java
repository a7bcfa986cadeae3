package partnerportal.backfill.eligible;

/** A list that is complete and to be seen by nobody until it is attached. */
public record LoadedList(long backfillId, int epoch, LoadReport report) {}
