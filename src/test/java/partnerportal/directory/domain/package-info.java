@NullUnmarked
package partnerportal.directory.domain;

import org.jspecify.annotations.NullUnmarked;
