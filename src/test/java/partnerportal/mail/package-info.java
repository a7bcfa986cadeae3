@NullMarked
package partnerportal.mail;

import org.jspecify.annotations.NullMarked;
