/** How gRPC calls are served: their ids, their threads and their limits. */
@NullMarked
package partnerportal.shell.grpc;

import org.jspecify.annotations.NullMarked;
