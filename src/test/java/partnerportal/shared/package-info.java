@NullUnmarked
package partnerportal.shared;

import org.jspecify.annotations.NullUnmarked;
