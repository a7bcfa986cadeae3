/** How the API describes itself: one OpenAPI document, generated from the code that answers. */
@NullMarked
package partnerportal.shell.openapi;

import org.jspecify.annotations.NullMarked;
