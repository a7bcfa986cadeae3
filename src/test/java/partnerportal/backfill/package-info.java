@NullMarked
package partnerportal.backfill;

import org.jspecify.annotations.NullMarked;
