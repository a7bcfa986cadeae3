/** How a run is carried out: the file checked, Station read, pages matched and written, on one replica at a time. */
@NullMarked
package partnerportal.backfill.work;

import org.jspecify.annotations.NullMarked;
