@NullMarked
package partnerportal;

import org.jspecify.annotations.NullMarked;
