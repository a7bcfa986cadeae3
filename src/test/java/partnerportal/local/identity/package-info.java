/**
 * A real OpenID Connect server for one machine, standing in for Auth0. None of its classes carries a stereotype: the
 * portal scans the packages around them and must not pick them up.
 */
@NullMarked
package partnerportal.local.identity;

import org.jspecify.annotations.NullMarked;
