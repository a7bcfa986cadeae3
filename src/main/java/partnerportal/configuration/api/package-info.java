/** Configurations as JSON, for machine clients and partners' people. Must not decide what the domain decides. */
@NullMarked
package partnerportal.configuration.api;

import org.jspecify.annotations.NullMarked;
