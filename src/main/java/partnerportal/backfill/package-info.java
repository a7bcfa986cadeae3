/** Matches past care requests to a partner's eligible people and corrects whom they belong to. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "shell",
            "export",
            "storage",
            "mail",
            "station",
            "audit",
            "directory",
            "association"
        })
@NullMarked
package partnerportal.backfill;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
