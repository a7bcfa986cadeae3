@NullUnmarked
package partnerportal.directory.web;

import org.jspecify.annotations.NullUnmarked;
