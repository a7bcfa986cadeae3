/**
 * Care requests from Station over gRPC: the contract in {@code src/main/protobuf/station}, held against every answer; limits of
 * time, repeats and a circuit breaker around every call.
 */
@NullMarked
package partnerportal.station.grpc;

import org.jspecify.annotations.NullMarked;
