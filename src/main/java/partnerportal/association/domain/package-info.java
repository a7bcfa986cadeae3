/** Associations: how they are set and removed by hand, and how they are read. */
@NullMarked
package partnerportal.association.domain;

import org.jspecify.annotations.NullMarked;
