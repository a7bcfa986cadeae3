package partnerportal.station.grpc;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import partnerportal.station.CareRequestSource;

import java.time.Clock;

@Configuration(proxyBeanMethods = false)
class StationConfiguration {

    /** Connects when it is first asked, so that the portal starts while Station is down. */
    @Bean
    CareRequestSource careRequestSource(StationProperties settings, MeterRegistry meters, Clock clock) {
        return settings.isGiven()
                ? new StationCareRequests(settings, meters, clock, Waiting.REAL)
                : new WithoutStation();
    }
}
