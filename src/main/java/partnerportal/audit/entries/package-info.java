/** The trail as it is read: filtered, a page at a time. */
@NullMarked
package partnerportal.audit.entries;

import org.jspecify.annotations.NullMarked;
