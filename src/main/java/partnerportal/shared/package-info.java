/** The words every module speaks: who acts, why, when, what changed and how things go wrong. Knows no other module. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package partnerportal.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
