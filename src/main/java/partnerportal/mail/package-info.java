/** Sends mails that others wrote down in their transactions, once each. Must not know what the mails are about. */
@ApplicationModule(allowedDependencies = {"shared", "access", "shell"})
@NullMarked
package partnerportal.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
