package partnerportal.configuration.grpc;

import com.google.protobuf.Message;
import io.grpc.CallOptions;
import io.grpc.Context;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.grpc.server.lifecycle.GrpcServerLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.configuration.api.ApiCaller;
import partnerportal.configuration.grpc.v1.ConfigurationChange;
import partnerportal.configuration.grpc.v1.ConfigurationChanges;
import partnerportal.local.PortalGrpc;
import partnerportal.local.PortalHttp;
import partnerportal.local.PortalTest;
import partnerportal.local.identity.DemoMachine;
import partnerportal.local.identity.Tokens;
import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@PortalTest
class ChangeStreamIT {

    private static final String FOLLOW = "FollowConfigurationChanges";
    private static final int MOST = 200;

    @Autowired
    PortalHttp http;

    @Autowired
    GrpcServerLifecycle server;

    @Autowired
    Tokens tokens;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MeterRegistry metrics;

    private final Context.CancellableContext calls = Context.current().withCancellation();
    private final List<PortalGrpc> connections = new ArrayList<>();
    private ApiCaller api;
    private long start;

    @BeforeEach
    void prepare() {
        api = new ApiCaller(http, tokens, jdbc);
        start = jdbc.sql("select number from change_counter").query(Long.class).single();
    }

    @AfterEach
    void hangUp() {
        calls.cancel(null);
        connections.forEach(PortalGrpc::close);
        await(() -> streams() == 0);
    }

    @Test
    void answersAtOnceAndTellsOfAChangeWhenItComes() {
        var made = api.created();
        var changes = follow(express(), start);
        assertThat(ids(next(changes))).containsExactly(id(made));

        var asked = Instant.now();
        api.express().put(ApiCaller.path(made), Map.of("name", ApiCaller.unique("Renamed")));
        var told = next(changes);
        assertThat(ids(told)).containsExactly(id(made));
        assertThat(told.getChanges(0).getRevision()).isEqualTo(2);
        assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void goesOnWhereItWasLeft() {
        var first = api.created();
        var next = next(follow(express(), start)).getNextSince();
        var second = api.created();

        var again = next(follow(express(), next));
        assertThat(ids(again)).containsExactly(id(second)).doesNotContain(id(first));
        assertThat(again.getNextSince()).isEqualTo(again.getChanges(0).getChangeNumber());
    }

    @Test
    void tellsTheOrderWorkerOnlyOfRedoxAndOfWhatItMayNotReadAnyMore() {
        var worker = connection().as(tokens.of(DemoMachine.ORDER_WORKER));
        var changes = follow(worker, start);
        assertThat(next(changes).getChangesList()).isEmpty();
        api.created();
        var with = api.created(api.bodyWithRedox());
        assertThat(ids(next(changes))).containsExactly(id(with));

        api.express().put(ApiCaller.path(with), Map.of("redox_enabled", false));
        var removed = next(changes);
        assertThat(ids(removed)).containsExactly(id(with));
        assertThat(removed.getChanges(0).getRemoved()).isTrue();
    }

    @Test
    void completesWhenTheTokenExpires() {
        var token = tokens.draft(DemoMachine.EXPRESS_BACKEND)
                .claim("exp", Instant.now().plusSeconds(3).getEpochSecond())
                .signed();
        var changes = follow(connection().as(token), start);
        var asked = Instant.now();
        while (changes.hasNext()) {
            changes.next();
        }
        assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void endsAtTheCallersDeadline() {
        var options = CallOptions.DEFAULT.withDeadlineAfter(1500, TimeUnit.MILLISECONDS);
        var changes = express().stream(FOLLOW, Map.of("since", start), options);
        changes.next();
        assertThatThrownBy(changes::hasNext)
                .isInstanceOfSatisfying(
                        StatusRuntimeException.class,
                        ended -> assertThat(ended.getStatus().getCode()).isEqualTo(Code.DEADLINE_EXCEEDED));
        await(() -> streams() == 0);
    }

    @Test
    void isRefusedWhenThereAreTooManyAlready() {
        var one = express();
        for (int stream = 0; stream < MOST / 2; stream++) {
            follow(one, start).next();
        }
        var two = express();
        for (int stream = 0; stream < MOST / 2; stream++) {
            follow(two, start).next();
        }
        assertThat(streams()).isEqualTo(MOST);
        var refused = express().call(FOLLOW, Map.of("since", start));
        assertThat(refused.code()).isEqualTo(Code.RESOURCE_EXHAUSTED);
        assertThat(refused.reason()).isEqualTo("too-many-streams");
        assertThat(refused.retry()).isPresent();
        assertThat(api.express().get(ApiCaller.PATH + "?page_size=1").status()).isEqualTo(200);
        assertThat(express()
                        .call("ListPartnerConfigurations", Map.of("page_size", 1))
                        .code())
                .isEqualTo(Code.OK);
    }

    private PortalGrpc express() {
        return connection().as(tokens.of(DemoMachine.EXPRESS_BACKEND));
    }

    private PortalGrpc connection() {
        var connection = new PortalGrpc(server.getPort());
        connections.add(connection);
        return connection;
    }

    private Iterator<Message> follow(PortalGrpc caller, long since) {
        var before = calls.attach();
        try {
            return caller.stream(
                    FOLLOW, Map.of("since", since), CallOptions.DEFAULT.withDeadlineAfter(60, TimeUnit.SECONDS));
        } finally {
            calls.detach(before);
        }
    }

    private static ConfigurationChanges next(Iterator<Message> changes) {
        return (ConfigurationChanges) changes.next();
    }

    private double streams() {
        return metrics.get("portal.change.streams").gauge().value();
    }

    private static void await(BooleanSupplier condition) {
        var until = Instant.now().plusSeconds(10);
        while (!condition.getAsBoolean() && Instant.now().isBefore(until)) {
            Thread.onSpinWait();
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private static List<Long> ids(ConfigurationChanges changes) {
        return changes.getChangesList().stream()
                .map(ConfigurationChange::getPartnerConfigurationId)
                .toList();
    }

    private static long id(JsonNode configuration) {
        return configuration.get("id").asLong();
    }
}
