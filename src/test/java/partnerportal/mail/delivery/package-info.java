@NullMarked
package partnerportal.mail.delivery;

import org.jspecify.annotations.NullMarked;
