@NullMarked
package partnerportal.association.exports;

import org.jspecify.annotations.NullMarked;
