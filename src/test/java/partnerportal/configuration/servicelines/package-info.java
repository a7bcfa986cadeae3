@NullMarked
package partnerportal.configuration.servicelines;

import org.jspecify.annotations.NullMarked;
