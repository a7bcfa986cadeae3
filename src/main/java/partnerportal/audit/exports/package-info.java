/** The trail as the warehouse gets it, and what the trail says of exports. */
@NullMarked
package partnerportal.audit.exports;

import org.jspecify.annotations.NullMarked;
