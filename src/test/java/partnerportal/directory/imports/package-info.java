@NullUnmarked
package partnerportal.directory.imports;

import org.jspecify.annotations.NullUnmarked;
