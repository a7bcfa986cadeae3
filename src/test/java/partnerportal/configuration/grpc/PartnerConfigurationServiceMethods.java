package partnerportal.configuration.grpc;

import io.grpc.MethodDescriptor;
import partnerportal.configuration.grpc.v1.PartnerConfigurationServiceGrpc;

import java.util.List;
import java.util.Objects;

/** The methods that there are. */
final class PartnerConfigurationServiceMethods {

    static final String SERVICE = PartnerConfigurationServiceGrpc.SERVICE_NAME;

    private PartnerConfigurationServiceMethods() {}

    static List<String> names() {
        return PartnerConfigurationServiceGrpc.getServiceDescriptor().getMethods().stream()
                .map(MethodDescriptor::getBareMethodName)
                .map(name -> Objects.requireNonNull(name))
                .toList();
    }
}
