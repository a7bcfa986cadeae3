@NullMarked
package partnerportal.backfill.work;

import org.jspecify.annotations.NullMarked;
