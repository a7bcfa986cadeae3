@NullMarked
package partnerportal.audit.exports;

import org.jspecify.annotations.NullMarked;
