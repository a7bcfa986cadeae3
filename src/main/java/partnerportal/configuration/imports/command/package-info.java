/** The import as a command line, for operators: on the database, without a web server. */
@NullMarked
package partnerportal.configuration.imports.command;

import org.jspecify.annotations.NullMarked;
