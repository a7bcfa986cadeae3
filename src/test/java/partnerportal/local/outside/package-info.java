/** What answers in place of the systems that the portal calls: over HTTP, with faults on demand. */
@NullMarked
package partnerportal.local.outside;

import org.jspecify.annotations.NullMarked;
