/** What is exported when, and how a run goes. */
@NullMarked
package partnerportal.export.runs;

import org.jspecify.annotations.NullMarked;
