@NullMarked
package partnerportal.redox;

import org.jspecify.annotations.NullMarked;
