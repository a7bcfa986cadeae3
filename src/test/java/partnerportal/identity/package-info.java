@NullMarked
package partnerportal.identity;

import org.jspecify.annotations.NullMarked;
