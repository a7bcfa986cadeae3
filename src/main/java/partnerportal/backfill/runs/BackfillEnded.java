package partnerportal.backfill.runs;

/** A run is done or failed; published in the transaction in which that becomes so. */
public record BackfillEnded(long id) {}
