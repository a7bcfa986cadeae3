/** Who is asking, and may they: sign-in, tokens and the one table of rights. Must not know what is being asked for. */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package partnerportal.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
