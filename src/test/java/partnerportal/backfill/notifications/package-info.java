@NullMarked
package partnerportal.backfill.notifications;

import org.jspecify.annotations.NullMarked;
