/** Pages on which files of other stores are imported, compared and given back. */
@NullMarked
package partnerportal.configuration.imports.web;

import org.jspecify.annotations.NullMarked;
