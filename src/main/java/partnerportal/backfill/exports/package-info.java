/** Backfills as the warehouse gets them. */
@NullMarked
package partnerportal.backfill.exports;

import org.jspecify.annotations.NullMarked;
