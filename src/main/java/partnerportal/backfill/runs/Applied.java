package partnerportal.backfill.runs;

/** What a commit did to associations, by their number. */
public record Applied(long added, long changed, long removed, long unchanged) {}
