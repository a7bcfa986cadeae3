/** How a mail that waits is written, sent and, when that fails, tried again. */
@NullMarked
package partnerportal.mail.delivery;

import org.jspecify.annotations.NullMarked;
