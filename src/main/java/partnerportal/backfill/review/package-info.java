/** Pairs that a person has to compare: which are open, and what was decided. */
@NullMarked
package partnerportal.backfill.review;

import org.jspecify.annotations.NullMarked;
