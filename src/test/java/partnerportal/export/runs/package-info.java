@NullMarked
package partnerportal.export.runs;

import org.jspecify.annotations.NullMarked;
