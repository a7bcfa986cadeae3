/** Which person of a list a care request's patient is, if any. Knows no database, no file format and no clock. */
@NullMarked
package partnerportal.backfill.match;

import org.jspecify.annotations.NullMarked;
