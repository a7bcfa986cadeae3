/** Backfills' pages: the list, the start, a run in each of its states, and the review of pairs. */
@NullMarked
package partnerportal.backfill.web;

import org.jspecify.annotations.NullMarked;
