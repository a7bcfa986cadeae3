/** The same operations as the JSON API, over gRPC. The contract stands in {@code src/main/protobuf}. */
@NullMarked
package partnerportal.configuration.grpc;

import org.jspecify.annotations.NullMarked;
