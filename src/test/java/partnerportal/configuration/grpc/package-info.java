@NullMarked
package partnerportal.configuration.grpc;

import org.jspecify.annotations.NullMarked;
