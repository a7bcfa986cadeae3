/** Exports' pages. */
@NullMarked
package partnerportal.export.web;

import org.jspecify.annotations.NullMarked;
