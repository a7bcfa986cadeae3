/** Asking the partners' systems whether what a configuration says of them is right. Must not know how it is shown. */
@NullMarked
package partnerportal.configuration.checks;

import org.jspecify.annotations.NullMarked;
