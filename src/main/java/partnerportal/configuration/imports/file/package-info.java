/** Files of other stores, JSON or tables in a zip, read into records of one form and written from them. */
@NullMarked
package partnerportal.configuration.imports.file;

import org.jspecify.annotations.NullMarked;
