@NullMarked
package partnerportal.configuration.checks;

import org.jspecify.annotations.NullMarked;
