@NullMarked
package partnerportal.configuration.imports.web;

import org.jspecify.annotations.NullMarked;
