@NullMarked
package partnerportal.configuration.imports.layout;

import org.jspecify.annotations.NullMarked;
