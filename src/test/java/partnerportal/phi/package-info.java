/** Where patient data gets to, and where it must not: marked patients go through the portal, and everything written is searched. */
@NullMarked
package partnerportal.phi;

import org.jspecify.annotations.NullMarked;
