package partnerportal.station.grpc;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import partnerportal.station.CareRequestQuery;
import partnerportal.station.CareRequestSource;
import partnerportal.station.StationUnavailable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StationSettingsTests {

    private final ApplicationContextRunner portal = new ApplicationContextRunner()
            .withUserConfiguration(Settings.class)
            .withBean(SimpleMeterRegistry.class)
            .withBean(Clock.class, Clock::systemUTC);

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(StationProperties.class)
    @Import(StationConfiguration.class)
    static class Settings {}

    @Test
    void withoutAddressThePortSaysWhatToSet() {
        portal.withPropertyValues(
                        "portal.station.address=", "portal.station.trusted-certificates=", "portal.station.token=")
                .run(context -> {
                    var source = context.getBean(CareRequestSource.class);
                    var query = new CareRequestQuery(Instant.EPOCH, Instant.EPOCH.plusSeconds(1), 1, null);
                    assertThatThrownBy(() -> source.list(query))
                            .isInstanceOf(StationUnavailable.class)
                            .hasMessage("Station is not set up here: set STATION_ADDRESS.");
                    assertThatThrownBy(() -> source.find(1)).isInstanceOf(StationUnavailable.class);
                });
    }

    @Test
    void startsWhereNobodyAnswers() {
        portal.withPropertyValues("portal.station.address=localhost:1")
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .getBean(CareRequestSource.class)
                        .isInstanceOf(StationCareRequests.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"station.example.com:443", "10.0.0.7:50051", "[::1]:443", "station:65535"})
    void takesHostAndPort(String address) {
        assertThat(StationTest.settings(address, "", Duration.ofSeconds(1)).isGiven())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"station.example.com", "https://station.example.com:443", "station:0", "station:65536", ":1"})
    void refusesWhatIsNoHostAndPort(String address) {
        assertThatThrownBy(() -> StationTest.settings(address, "", Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("STATION_ADDRESS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "token=a secret",
                "token=geheim-\u00fc",
                "attempts=0",
                "attempts=11",
                "deadline=0s",
                "patience=-1s",
                "trusted-certificates=/nowhere/to/be/found.pem"
            })
    void refusesSettingsThatCannotWork(String setting) {
        portal.withPropertyValues("portal.station." + setting)
                .run(context -> assertThat(context)
                        .hasFailed()
                        .getFailure()
                        .rootCause()
                        .hasMessageStartingWith("STATION_")
                        .hasMessageNotContaining("geheim"));
    }

    @Test
    void pausesGrowAtRandomUpToALimit() {
        var longest = new Backoff(bound -> bound - 1);
        assertThat(longest.after(1)).isEqualTo(Backoff.FIRST_LIMIT);
        assertThat(longest.after(2)).isEqualTo(Backoff.FIRST_LIMIT.multipliedBy(2));
        assertThat(longest.after(40)).isEqualTo(Backoff.LAST_LIMIT);
        assertThat(new Backoff(bound -> 0).after(3)).isZero();
    }
}
