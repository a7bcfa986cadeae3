/** What a run would change, did change, and takes back: the preview, the commit and its undoing. */
@NullMarked
package partnerportal.backfill.plan;

import org.jspecify.annotations.NullMarked;
