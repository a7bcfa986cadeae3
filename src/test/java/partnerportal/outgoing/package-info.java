@NullMarked
package partnerportal.outgoing;

import org.jspecify.annotations.NullMarked;
