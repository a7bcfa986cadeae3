@NullUnmarked
package partnerportal.shell;

import org.jspecify.annotations.NullUnmarked;
