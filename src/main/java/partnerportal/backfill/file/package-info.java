/**
 * Reads eligibility files: what a file is, which columns it has, and which of its rows are usable. Knows no database. No value
 * of a file is ever in a message or a log; what people are shown of one is masked here.
 */
@NullMarked
package partnerportal.backfill.file;

import org.jspecify.annotations.NullMarked;
