@NullMarked
package partnerportal.configuration.imports.api;

import org.jspecify.annotations.NullMarked;
