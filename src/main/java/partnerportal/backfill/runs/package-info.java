/** The run: what was asked for, where it stands, how far it came, and the only ways on from there. */
@NullMarked
package partnerportal.backfill.runs;

import org.jspecify.annotations.NullMarked;
