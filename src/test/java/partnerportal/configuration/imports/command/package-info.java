@NullMarked
package partnerportal.configuration.imports.command;

import org.jspecify.annotations.NullMarked;
