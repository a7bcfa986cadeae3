/** Fills a local portal with a plausible year of work, through the same doors that people and systems use. */
@NullMarked
package partnerportal.local.demo;

import org.jspecify.annotations.NullMarked;
