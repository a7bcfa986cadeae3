@NullMarked
package partnerportal.backfill.web;

import org.jspecify.annotations.NullMarked;
