/** The configuration pages, rendered and asked for. */
@NullMarked
package partnerportal.configuration.web;

import org.jspecify.annotations.NullMarked;
