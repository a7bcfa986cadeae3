/** Hands the warehouse what the modules have, whole or what changed. Must not know what the data sets mean. */
@ApplicationModule(allowedDependencies = {"shared", "access", "shell", "storage"})
@NullMarked
package partnerportal.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
