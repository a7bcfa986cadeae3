/** The partners, markets and service lines that others own and configurations refer to. Must not know who refers to them. */
@ApplicationModule(allowedDependencies = {"shared", "access", "shell", "audit", "export"})
@NullMarked
package partnerportal.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
