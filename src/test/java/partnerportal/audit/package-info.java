@NullUnmarked
package partnerportal.audit;

import org.jspecify.annotations.NullUnmarked;
