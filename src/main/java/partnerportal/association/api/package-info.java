/** Associations as JSON. */
@NullMarked
package partnerportal.association.api;

import org.jspecify.annotations.NullMarked;
