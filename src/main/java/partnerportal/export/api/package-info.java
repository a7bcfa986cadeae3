/** Exports as JSON. */
@NullMarked
package partnerportal.export.api;

import org.jspecify.annotations.NullMarked;
