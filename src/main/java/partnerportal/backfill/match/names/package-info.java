/** How like two names, numbers or days are. Knows no person and no weights. */
@NullMarked
package partnerportal.backfill.match.names;

import org.jspecify.annotations.NullMarked;
