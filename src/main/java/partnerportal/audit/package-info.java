/** Who did what: the append-only trail, its seals and its pages. Must not know what the things are that it writes about. */
@ApplicationModule(allowedDependencies = {"shared", "access", "shell", "export", "mail"})
@NullMarked
package partnerportal.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
