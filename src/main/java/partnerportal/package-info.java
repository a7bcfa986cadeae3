/** The application itself: nothing but its start. */
@NullMarked
package partnerportal;

import org.jspecify.annotations.NullMarked;
