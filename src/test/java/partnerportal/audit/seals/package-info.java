@NullUnmarked
package partnerportal.audit.seals;

import org.jspecify.annotations.NullUnmarked;
