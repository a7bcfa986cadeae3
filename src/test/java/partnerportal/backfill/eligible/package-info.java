@NullMarked
package partnerportal.backfill.eligible;

import org.jspecify.annotations.NullMarked;
