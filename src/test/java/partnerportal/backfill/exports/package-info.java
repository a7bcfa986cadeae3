@NullMarked
package partnerportal.backfill.exports;

import org.jspecify.annotations.NullMarked;
