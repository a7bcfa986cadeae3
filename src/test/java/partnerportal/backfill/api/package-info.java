@NullMarked
package partnerportal.backfill.api;

import org.jspecify.annotations.NullMarked;
