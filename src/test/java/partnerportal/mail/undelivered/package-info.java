@NullMarked
package partnerportal.mail.undelivered;

import org.jspecify.annotations.NullMarked;
