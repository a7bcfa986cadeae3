/** The rows, and the one door through which they are kept current. Must not know where a row came from. */
@NullMarked
package partnerportal.directory.domain;

import org.jspecify.annotations.NullMarked;
