/** Makes tampering with the trail visible: a chain of seals that only the holder of the key can make. */
@NullMarked
package partnerportal.audit.seals;

import org.jspecify.annotations.NullMarked;
