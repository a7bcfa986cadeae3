@NullMarked
package partnerportal.association.web;

import org.jspecify.annotations.NullMarked;
