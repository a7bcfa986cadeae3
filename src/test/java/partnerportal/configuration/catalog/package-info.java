@NullMarked
package partnerportal.configuration.catalog;

import org.jspecify.annotations.NullMarked;
