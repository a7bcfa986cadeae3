/** Associations as the warehouse gets them. */
@NullMarked
package partnerportal.association.exports;

import org.jspecify.annotations.NullMarked;
