/** Requests that the portal itself makes to others: the one door out, with its limits. Must not know whom it calls. */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package partnerportal.outgoing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
