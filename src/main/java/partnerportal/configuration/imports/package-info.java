/** Moving over from other stores: their files are planned, applied through the gate, undone, compared; ours are given back. */
@NullMarked
package partnerportal.configuration.imports;

import org.jspecify.annotations.NullMarked;
