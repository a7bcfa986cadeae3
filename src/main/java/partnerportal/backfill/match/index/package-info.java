/** Where a million rows stay in memory without a million objects. Knows bytes and numbers only. */
@NullMarked
package partnerportal.backfill.match.index;

import org.jspecify.annotations.NullMarked;
