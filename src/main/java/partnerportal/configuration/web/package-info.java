/** The configuration pages. */
@NullMarked
package partnerportal.configuration.web;

import org.jspecify.annotations.NullMarked;
