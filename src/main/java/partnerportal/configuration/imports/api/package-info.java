/** JSON operations on files of other stores: import, undo, compare, export. */
@NullMarked
package partnerportal.configuration.imports.api;

import org.jspecify.annotations.NullMarked;
