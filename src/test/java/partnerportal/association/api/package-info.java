@NullMarked
package partnerportal.association.api;

import org.jspecify.annotations.NullMarked;
