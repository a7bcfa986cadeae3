/** What machine clients may ask of configurations, in whichever protocol they ask; knows neither HTTP nor gRPC. */
@NullMarked
package partnerportal.configuration.calls;

import org.jspecify.annotations.NullMarked;
