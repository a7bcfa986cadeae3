/** The directory as the warehouse gets it. */
@NullMarked
package partnerportal.directory.exports;

import org.jspecify.annotations.NullMarked;
