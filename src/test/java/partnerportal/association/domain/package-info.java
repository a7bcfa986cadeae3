@NullMarked
package partnerportal.association.domain;

import org.jspecify.annotations.NullMarked;
