/** What Redox knows of the destinations that configurations name. Must not know what a configuration is. */
@ApplicationModule(allowedDependencies = {"shared", "outgoing"})
@NullMarked
package partnerportal.redox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
