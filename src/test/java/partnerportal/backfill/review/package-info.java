@NullMarked
package partnerportal.backfill.review;

import org.jspecify.annotations.NullMarked;
