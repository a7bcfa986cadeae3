@NullMarked
package partnerportal.access;

import org.jspecify.annotations.NullMarked;
