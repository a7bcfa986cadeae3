/** What the identity provider knows of partners' sign-in connections. Must not know what a configuration is. */
@ApplicationModule(allowedDependencies = {"shared", "outgoing"})
@NullMarked
package partnerportal.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
