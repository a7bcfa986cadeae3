@NullMarked
package partnerportal.backfill.legacy;

import org.jspecify.annotations.NullMarked;
