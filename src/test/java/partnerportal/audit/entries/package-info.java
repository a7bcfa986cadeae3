@NullUnmarked
package partnerportal.audit.entries;

import org.jspecify.annotations.NullUnmarked;
