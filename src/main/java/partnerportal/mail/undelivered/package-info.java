/** What becomes of mails that could not be delivered: a page for super admins, and a word on Home. */
@NullMarked
package partnerportal.mail.undelivered;

import org.jspecify.annotations.NullMarked;
