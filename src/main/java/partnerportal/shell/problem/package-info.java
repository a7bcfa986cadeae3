/** What people and callers are told when something does not go as asked. */
@NullMarked
package partnerportal.shell.problem;

import org.jspecify.annotations.NullMarked;
