/** The trail's pages. */
@NullMarked
package partnerportal.audit.web;

import org.jspecify.annotations.NullMarked;
