/** Who is told how backfills end, and what they are told. */
@NullMarked
package partnerportal.backfill.notifications;

import org.jspecify.annotations.NullMarked;
