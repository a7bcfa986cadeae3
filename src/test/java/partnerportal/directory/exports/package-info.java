@NullMarked
package partnerportal.directory.exports;

import org.jspecify.annotations.NullMarked;
