@NullMarked
package partnerportal.backfill.file;

import org.jspecify.annotations.NullMarked;
