/**
 * Station for local use and tests: a world of people and care requests that is made up, the same for the same seed and size, and
 * a real gRPC server that tells of it. The world also tells the truth that Station does not know: who is who.
 */
@NullMarked
package partnerportal.local.station;

import org.jspecify.annotations.NullMarked;
