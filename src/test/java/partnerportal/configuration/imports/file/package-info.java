@NullMarked
package partnerportal.configuration.imports.file;

import org.jspecify.annotations.NullMarked;
