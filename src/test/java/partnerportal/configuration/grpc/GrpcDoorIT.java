package partnerportal.configuration.grpc;

import io.grpc.Status.Code;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.local.PortalGrpc;
import partnerportal.local.PortalTest;
import partnerportal.local.identity.DemoMachine;
import partnerportal.local.identity.DemoUser;
import partnerportal.local.identity.Tokens;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** Who and what comes in by the gRPC port, and what is told to those that do not. */
@PortalTest
class GrpcDoorIT {

    @Autowired
    PortalGrpc portal;

    @Autowired
    Tokens tokens;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MeterRegistry metrics;

    private final String request = UUID.randomUUID().toString();

    private PortalGrpc express;

    @BeforeEach
    void prepare() {
        express = portal.as(tokens.of(DemoMachine.EXPRESS_BACKEND)).with("x-request-id", request);
    }

    @Test
    void isClosedToWhoeverHasNoToken() {
        for (var method : PartnerConfigurationServiceMethods.names()) {
            var refused = portal.with("x-request-id", request).call(method, Map.of());
            assertThat(refused.code()).as(method).isEqualTo(Code.UNAUTHENTICATED);
            assertThat(refused.reason()).isEqualTo("unauthorized");
            assertThat(refused.requestId()).isEqualTo(request);
        }
        assertThat(entries()).isEmpty();
    }

    @Test
    void isClosedToTokensThatAreNotBelievedAndWritesThemDown() {
        var person = tokens.draft(DemoUser.DANA_OKAFOR);
        var whole = tokens.of(DemoUser.DANA_OKAFOR);
        var bad = List.of(
                "nonsense",
                "a.b.c",
                "with space",
                "x".repeat(5_000),
                whole + "x",
                person.truncated(),
                person.unsigned(),
                person.forged(),
                person.signedByStranger(),
                person.signedWithPublicKeyAsSecret(),
                tokens.draft(DemoUser.DANA_OKAFOR).expired().signed(),
                tokens.draft(DemoUser.DANA_OKAFOR).audience("another-api").signed(),
                tokens.draft(DemoUser.DANA_OKAFOR)
                        .claim("nonce", "of-an-id-token")
                        .signed());
        for (var token : bad) {
            var refused =
                    portal.with("x-request-id", request).as(token).call("GetPartnerConfiguration", Map.of("id", 1));
            assertThat(refused.code()).as(token).isEqualTo(Code.UNAUTHENTICATED);
        }
        assertThat(entries()).hasSize(bad.size()).containsOnly("token.refused gRPC");
        var basic = portal.with("authorization", "Basic ZGFuYTpkZW1v").call("GetPartnerConfiguration", Map.of());
        assertThat(basic.code()).isEqualTo(Code.UNAUTHENTICATED);
    }

    @Test
    void hasNothingBehindNamesThatAreNotInTheContract() {
        for (var name : List.of(
                "partnerportal.v1.PartnerConfigurationService/DropEverything",
                "partnerportal.v1.Nothing/Get",
                "grpc.channelz.v1.Channelz/GetServers")) {
            for (var caller : List.of(portal, express)) {
                assertThat(RawCalls.send(caller, name, new byte[0]).getCode())
                        .as(name)
                        .isEqualTo(Code.UNIMPLEMENTED);
            }
        }
    }

    @Test
    void tellsAnyoneThatItServesAndNothingElse() {
        var health = HealthGrpc.newBlockingStub(portal.channel());
        assertThat(health.check(HealthCheckRequest.getDefaultInstance()).getStatus())
                .isEqualTo(ServingStatus.SERVING);
    }

    @Test
    void showsItsMethodsLocallyOnly() throws IOException {
        var application = new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yaml"))
                .getFirst();
        assertThat(application.getProperty("spring.grpc.server.reflection.enabled"))
                .isEqualTo(false);
        var reflected = "grpc.reflection.v1.ServerReflection/ServerReflectionInfo";
        assertThat(RawCalls.send(portal, reflected, new byte[0]).getCode()).isNotEqualTo(Code.UNIMPLEMENTED);
    }

    @Test
    void writesDownWhatWasToBeChangedAndWasRefused() {
        var reader = portal.as(tokens.machineWith("configurations:read")).with("x-request-id", request);
        reader.call("DeactivatePartnerConfiguration", Map.of("partner_configuration_id", 1));
        express.call("DeactivatePartnerConfiguration", Map.of("partner_configuration_id", 999_999_999L));
        express.call("GetPartnerConfiguration", Map.of("id", 999_999_999L));

        assertThat(entries())
                .containsExactly(
                        "request.refused gRPC DeactivatePartnerConfiguration",
                        "request.refused gRPC DeactivatePartnerConfiguration");
        assertThat(jdbc.sql("select acting_client || ' ' || reason from audit_entries where request_id = ? order by id")
                        .param(request)
                        .query(String.class)
                        .list())
                .containsExactly(
                        "some-machine PERMISSION_DENIED", DemoMachine.EXPRESS_BACKEND.clientId() + " NOT_FOUND");
    }

    @Test
    void isMeasuredByMethodAndOutcomeNotByCaller() {
        express.call("ListPartnerConfigurations", Map.of("page_size", 1));
        var timers = metrics.find("grpc.server").timers();
        assertThat(timers).isNotEmpty();
        assertThat(timers)
                .allSatisfy(timer -> assertThat(timer.getId().getTags())
                        .extracting(Tag::getKey)
                        .contains("rpc.method", "grpc.status_code")
                        .noneMatch(key -> key.contains("peer")));
    }

    private List<@Nullable String> entries() {
        return jdbc.sql("select action || ' ' || subject_label from audit_entries where request_id = ? order by id")
                .param(request)
                .query(String.class)
                .list();
    }
}
