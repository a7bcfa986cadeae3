/** How often the matcher is right: labelled files, and families made to mislead it. */
@NullMarked
package partnerportal.backfill.match.accuracy;

import org.jspecify.annotations.NullMarked;
