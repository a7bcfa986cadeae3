@NullMarked
package partnerportal.configuration.api;

import org.jspecify.annotations.NullMarked;
