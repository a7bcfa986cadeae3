package partnerportal.local;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.grpc.server.lifecycle.GrpcServerLifecycle;
import partnerportal.local.identity.LocalIdentityProvider;
import partnerportal.local.identity.Tokens;
import partnerportal.local.outside.LocalOutside;
import partnerportal.local.station.LocalStation;

import java.net.URI;

/** What a test may have injected besides the portal's own beans. Carries no stereotype, so that only {@link PortalTest} brings it in. */
final class PortalTestBeans {

    @Bean(destroyMethod = "")
    LocalPostgres localPostgres(LocalServices services) {
        return services.postgres();
    }

    @Bean(destroyMethod = "")
    LocalIdentityProvider localIdentityProvider(LocalServices services) {
        return services.identity();
    }

    @Bean(destroyMethod = "")
    LocalOutside localOutside(LocalServices services) {
        return services.outside();
    }

    @Bean(destroyMethod = "")
    LocalStation localStation(LocalServices services) {
        return services.outside().station();
    }

    @Bean
    Tokens tokens(LocalIdentityProvider provider) {
        return provider.tokens();
    }

    @Bean
    PortalHttp portalHttp(Environment environment) {
        return new PortalHttp(publicAddress(environment));
    }

    @Bean
    RawHttp rawHttp(Environment environment) {
        return new RawHttp(publicAddress(environment));
    }

    /** The port is known when the server runs. */
    @Bean
    @Lazy
    PortalGrpc portalGrpc(GrpcServerLifecycle server) {
        return new PortalGrpc(server.getPort());
    }

    @Bean
    Visitors visitors(Environment environment) {
        return new Visitors(publicAddress(environment));
    }

    private static URI publicAddress(Environment environment) {
        return URI.create(environment.getRequiredProperty("portal.public-address"));
    }
}
