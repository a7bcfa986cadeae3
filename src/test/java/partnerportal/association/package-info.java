@NullMarked
package partnerportal.association;

import org.jspecify.annotations.NullMarked;
