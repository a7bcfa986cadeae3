@NullUnmarked
package partnerportal.audit.web;

import org.jspecify.annotations.NullUnmarked;
