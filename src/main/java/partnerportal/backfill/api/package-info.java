/** Backfills as JSON: started, followed, steered and decided. Never answers with patient data. */
@NullMarked
package partnerportal.backfill.api;

import org.jspecify.annotations.NullMarked;
