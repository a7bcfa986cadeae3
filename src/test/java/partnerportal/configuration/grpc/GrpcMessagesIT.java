package partnerportal.configuration.grpc;

import com.google.rpc.ErrorInfo;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.Status.Code;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.configuration.api.ApiCaller;
import partnerportal.local.PortalGrpc;
import partnerportal.local.PortalHttp;
import partnerportal.local.PortalTest;
import partnerportal.local.identity.DemoMachine;
import partnerportal.local.identity.Tokens;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is sent is answered clearly: never as our failure. */
@PortalTest
class GrpcMessagesIT {

    @Autowired
    PortalHttp http;

    @Autowired
    PortalGrpc portal;

    @Autowired
    Tokens tokens;

    @Autowired
    JdbcClient jdbc;

    private ApiCaller api;
    private PortalGrpc express;

    @BeforeEach
    void prepare() {
        api = new ApiCaller(http, tokens, jdbc);
        express = portal.as(tokens.of(DemoMachine.EXPRESS_BACKEND));
    }

    @Test
    void takesNoMessageForOursThatIsTheSenders() {
        var random = new Random(7);
        for (var method : PartnerConfigurationServiceMethods.names()) {
            for (int time = 0; time < 60; time++) {
                var bytes = new byte[random.nextInt(200)];
                random.nextBytes(bytes);
                var patience = isStream(method) ? RawCalls.SHORT : RawCalls.LONG;
                var name = PartnerConfigurationServiceMethods.SERVICE + "/" + method;
                var status = RawCalls.send(express, name, bytes, patience);
                assertThat(status.getCode())
                        .as(method + " " + status)
                        .isNotIn(Code.INTERNAL, Code.UNKNOWN, Code.UNAVAILABLE, Code.CANCELLED);
                if (!isStream(method)) {
                    assertThat(status.getCode()).as(method + " answers").isNotEqualTo(Code.DEADLINE_EXCEEDED);
                }
            }
        }
    }

    @Test
    void takesNoMessageOfStrangersForOursThatIsTheirs() {
        for (var method : List.of("grpc.health.v1.Health/Check", "grpc.health.v1.Health/Watch")) {
            assertThat(RawCalls.send(portal, method, new byte[] {(byte) 0xFF}, RawCalls.LONG)
                            .getCode())
                    .as(method)
                    .isEqualTo(Code.INVALID_ARGUMENT);
        }
        assertThat(RawCalls.send(portal, "grpc.health.v1.Health/Check", new byte[0], RawCalls.LONG)
                        .getCode())
                .isEqualTo(Code.OK);
    }

    @Test
    void takesNoMessageThatIsTooLargeOnceItIsUnpacked() {
        var name = PartnerConfigurationServiceMethods.SERVICE + "/GetPartnerConfiguration";
        // A text of two megabytes in field 2.
        var message = new byte[5 + 2 * 1024 * 1024];
        Arrays.fill(message, (byte) 'x');
        System.arraycopy(new byte[] {0x12, (byte) 0x80, (byte) 0x80, (byte) 0x80, 0x01}, 0, message, 0, 5);

        assertThat(RawCalls.compressed(express, name, message).getCode()).isEqualTo(Code.RESOURCE_EXHAUSTED);
    }

    @Test
    void refusesWhoMayNotDoItAlsoWhenNothingIsSent() {
        var worker = portal.as(tokens.of(DemoMachine.ORDER_WORKER));
        for (var method : List.of("DeactivatePartnerConfiguration", "UpsertPartnerConfigurationMarket")) {
            assertThat(RawCalls.withoutMessage(worker, method).getCode())
                    .as(method)
                    .isEqualTo(Code.PERMISSION_DENIED);
        }
    }

    private static boolean isStream(String method) {
        return PortalGrpc.method(method).getType() == MethodType.SERVER_STREAMING;
    }

    @Test
    void saysWhatIsWrongWithAMessageThatCannotBeRead() {
        var get = PartnerConfigurationServiceMethods.SERVICE + "/GetPartnerConfiguration";
        // Field 2 is a text: half a character pair, as some languages write it, and bytes that end early.
        var surrogate = new byte[] {0x12, 3, (byte) 0xED, (byte) 0xA0, (byte) 0x80};
        var cut = new byte[] {0x12, 100, 'x'};
        for (var bytes : List.of(surrogate, cut)) {
            var status = RawCalls.send(express, get, bytes);
            assertThat(status.getCode()).isEqualTo(Code.INVALID_ARGUMENT);
            assertThat(status.getDescription()).contains("not UTF-8");
        }
        var nul = express.call("GetPartnerConfiguration", Map.of("express_partner_id", "a\u0000b"));
        assertThat(nul.code()).isEqualTo(Code.INVALID_ARGUMENT);
        assertThat(nul.reason()).isEqualTo("wrong-type");
        assertThat(nul.violations().getFirst().getField()).isEqualTo("express_partner_id");
        assertThat(RawCalls.withoutMessage(express, "GetPartnerConfiguration").getCode())
                .isEqualTo(Code.INVALID_ARGUMENT);
    }

    @Test
    void takesNoMessageThatIsTooLarge() {
        for (int megabytes : List.of(2, 10)) {
            var name = "x".repeat(megabytes * 1024 * 1024);
            var refused = express.call("UpsertPartnerConfiguration", Map.of("id", 1, "name", name));
            assertThat(refused.code()).as(refused.toString()).isEqualTo(Code.RESOURCE_EXHAUSTED);
        }
        assertThat(express.call("ListPartnerConfigurations", Map.of("page_size", 1))
                        .code())
                .isEqualTo(Code.OK);
    }

    @Test
    void tellsOfManyProblemsNoMoreThanACallerTakes() {
        var sources = IntStream.range(0, 500)
                .mapToObj(at -> Map.of("facility_code", "x".repeat(60)))
                .toList();
        var refused = express.call(
                "UpsertPartnerConfiguration",
                Map.of("id", api.created().get("id").asLong(), "sources", sources));
        assertThat(refused.code()).as(refused.toString()).isEqualTo(Code.INVALID_ARGUMENT);
        assertThat(refused.violations()).hasSizeBetween(10, 100);
        assertThat(refused.detail(ErrorInfo.class).orElseThrow().getMetadataMap())
                .containsEntry("errors", "1000");
    }
}
