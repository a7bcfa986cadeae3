@NullUnmarked
package partnerportal.audit.api;

import org.jspecify.annotations.NullUnmarked;
