@NullMarked
package partnerportal.backfill.plan;

import org.jspecify.annotations.NullMarked;
