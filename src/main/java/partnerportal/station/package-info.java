/**
 * Care requests and their patients as Station has them: one port, and Station's gRPC service behind it. What comes through
 * is never stored here. Must not know what care requests are read for.
 */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package partnerportal.station;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
