/** What partners' configurations are, who changed them when, and how they change. Must not know who uses them. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "shell",
            "audit",
            "directory",
            "export",
            "outgoing",
            "identity",
            "redox"
        })
@NullMarked
package partnerportal.configuration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
