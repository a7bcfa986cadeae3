/** Everything the portal needs around it, on one machine: for the run command and for the tests. Never packaged. */
@NullMarked
package partnerportal.local;

import org.jspecify.annotations.NullMarked;
