/** Configurations as the warehouse gets them: ids and settings, never secrets. */
@NullMarked
package partnerportal.configuration.exports;

import org.jspecify.annotations.NullMarked;
