@NullMarked
package partnerportal.backfill.runs;

import org.jspecify.annotations.NullMarked;
