/** Notices what was refused and who came and went, so that no module has to think of it. */
@NullMarked
package partnerportal.audit.refusals;

import org.jspecify.annotations.NullMarked;
