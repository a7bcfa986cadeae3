/** Holds what a run found against what the process before it found for the same days. Keeps nothing of it. */
@NullMarked
package partnerportal.backfill.legacy;

import org.jspecify.annotations.NullMarked;
