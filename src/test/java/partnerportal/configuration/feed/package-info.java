@NullMarked
package partnerportal.configuration.feed;

import org.jspecify.annotations.NullMarked;
