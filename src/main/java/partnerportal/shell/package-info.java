/** How the portal talks to people and callers: page frame, forms, problems, menus. Knows no business module. */
@ApplicationModule(allowedDependencies = {"shared", "access"})
@NullMarked
package partnerportal.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
