/** The directory as JSON. */
@NullMarked
package partnerportal.directory.api;

import org.jspecify.annotations.NullMarked;
