/** What people do with the portal, done in a real browser against the running portal with its demo data. */
@NullMarked
package partnerportal.e2e;

import org.jspecify.annotations.NullMarked;
