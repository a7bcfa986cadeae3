/** What single fields of a person mean, whatever way they were typed. Knows no person and no matching. */
@NullMarked
package partnerportal.backfill.match.text;

import org.jspecify.annotations.NullMarked;
