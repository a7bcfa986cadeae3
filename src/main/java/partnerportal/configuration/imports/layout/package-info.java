/** What each store knows of a configuration, and what its record changes. */
@NullMarked
package partnerportal.configuration.imports.layout;

import org.jspecify.annotations.NullMarked;
