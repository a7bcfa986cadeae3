/** Which service lines may be booked, under which partner, and why: what self-scheduling and the order worker live on. */
@NullMarked
package partnerportal.configuration.servicelines;

import org.jspecify.annotations.NullMarked;
