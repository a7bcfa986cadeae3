/** What a partner configuration is and by which rules it changes. */
@NullMarked
package partnerportal.configuration.domain;

import org.jspecify.annotations.NullMarked;
