@NullUnmarked
package partnerportal.audit.refusals;

import org.jspecify.annotations.NullUnmarked;
