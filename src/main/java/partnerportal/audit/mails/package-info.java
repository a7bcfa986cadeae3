/** What the trail says of mails that could not be delivered. */
@NullMarked
package partnerportal.audit.mails;

import org.jspecify.annotations.NullMarked;
