/** Files that pages and clients download, a part at a time, so that neither memory nor a transaction grows with them. */
@NullMarked
package partnerportal.backfill.downloads;

import org.jspecify.annotations.NullMarked;
