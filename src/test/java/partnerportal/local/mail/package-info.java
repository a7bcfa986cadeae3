/** A mail server on this machine, and a page to read what it took. */
@NullMarked
package partnerportal.local.mail;

import org.jspecify.annotations.NullMarked;
