@NullMarked
package partnerportal.storage;

import org.jspecify.annotations.NullMarked;
