/** Files of directory rows: read, kept until somebody has looked at what they would do, then given to the one door. */
@NullMarked
package partnerportal.directory.imports;

import org.jspecify.annotations.NullMarked;
