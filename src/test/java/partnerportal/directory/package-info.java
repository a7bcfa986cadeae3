@NullUnmarked
package partnerportal.directory;

import org.jspecify.annotations.NullUnmarked;
