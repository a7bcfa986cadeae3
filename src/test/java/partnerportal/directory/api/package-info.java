@NullUnmarked
package partnerportal.directory.api;

import org.jspecify.annotations.NullUnmarked;
