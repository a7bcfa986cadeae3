@NullUnmarked
package partnerportal.shell.problem;

import org.jspecify.annotations.NullUnmarked;
