/** The directory's pages, for super admins. */
@NullMarked
package partnerportal.directory.web;

import org.jspecify.annotations.NullMarked;
