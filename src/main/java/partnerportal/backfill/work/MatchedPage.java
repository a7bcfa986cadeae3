package partnerportal.backfill.work;

import partnerportal.backfill.runs.Cursor;
import partnerportal.backfill.runs.RequestCounts;

import java.util.List;

/**
 * A page of Station's answer, matched and ready to be written.
 *
 * @param to where the cursor stands once it is written
 * @param isLast whether Station has no more
 */
record MatchedPage(List<FoundPerson> found, RequestCounts counts, Cursor to, boolean isLast) {}
