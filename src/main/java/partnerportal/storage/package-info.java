/** Keeps files by key, in a folder or in S3. Must not know what they hold. */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package partnerportal.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
