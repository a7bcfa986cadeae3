@NullMarked
package partnerportal.station.grpc;

import org.jspecify.annotations.NullMarked;
