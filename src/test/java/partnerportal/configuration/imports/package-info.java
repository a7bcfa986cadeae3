@NullMarked
package partnerportal.configuration.imports;

import org.jspecify.annotations.NullMarked;
