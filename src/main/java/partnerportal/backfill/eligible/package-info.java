/** A run's eligible people in the database: loaded apart from everything else, then readable until the run's file is deleted. */
@NullMarked
package partnerportal.backfill.eligible;

import org.jspecify.annotations.NullMarked;
