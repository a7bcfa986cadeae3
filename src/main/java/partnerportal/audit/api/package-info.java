/** The trail as JSON. */
@NullMarked
package partnerportal.audit.api;

import org.jspecify.annotations.NullMarked;
