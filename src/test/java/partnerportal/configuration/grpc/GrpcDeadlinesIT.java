package partnerportal.configuration.grpc;

import io.grpc.CallOptions;
import io.grpc.Context;
import io.grpc.Status.Code;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import partnerportal.configuration.api.ApiCaller;
import partnerportal.local.PortalGrpc;
import partnerportal.local.PortalHttp;
import partnerportal.local.PortalTest;
import partnerportal.local.identity.DemoMachine;
import partnerportal.local.identity.Tokens;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Nothing is done for a caller who does not wait any more. */
@PortalTest
class GrpcDeadlinesIT {

    @Autowired
    PortalHttp http;

    @Autowired
    PortalGrpc portal;

    @Autowired
    Tokens tokens;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private ApiCaller api;
    private PortalGrpc express;

    @BeforeEach
    void prepare() {
        api = new ApiCaller(http, tokens, jdbc);
        express = portal.as(tokens.of(DemoMachine.EXPRESS_BACKEND));
    }

    @Test
    void answersACallerInTimeWhoWaitsForSomebodyElsesLock() {
        var made = api.created();
        var id = made.get("id").asLong();
        var impatient = CallOptions.DEFAULT.withDeadlineAfter(250, TimeUnit.MILLISECONDS);
        var locked = new TransactionTemplate(transactions);
        var answer = locked.execute(status -> {
            jdbc.sql("select id from partner_configurations where id = ? for update")
                    .param(id)
                    .query()
                    .singleRow();
            return CompletableFuture.supplyAsync(() -> express.call(
                            "UpsertPartnerConfiguration", Map.of("id", id, "name", "Too late " + id), impatient))
                    .join();
        });
        assertThat(answer.code()).isEqualTo(Code.DEADLINE_EXCEEDED);
    }

    @Test
    void savesNothingForACallerWhoHasGone() {
        var made = api.created();
        var caller = Context.current().withCancellation();
        var change = new TransactionTemplate(transactions);
        assertThatThrownBy(() -> caller.call(() -> change.execute(status -> {
                    rename(made.get("id").asLong());
                    return caller.cancel(null);
                })))
                .isInstanceOf(QueryTimeoutException.class);
        assertThat(new GrpcCaller(express)
                        .get(made.get("id").asLong())
                        .get("name")
                        .asString())
                .isEqualTo(made.get("name").asString());
        assertThat(jdbc.sql("select name from partner_configurations where id = ?")
                        .param(made.get("id").asLong())
                        .query(String.class)
                        .single())
                .isEqualTo(made.get("name").asString());
    }

    @Test
    void endsAStatementThatTakesLongerThanTheCallerWaits() {
        var threads = Executors.newSingleThreadScheduledExecutor();
        var impatient = Context.current().withDeadlineAfter(1, TimeUnit.SECONDS, threads);
        var asked = Instant.now();
        assertThatThrownBy(() -> impatient.call(() -> new TransactionTemplate(transactions)
                        .execute(
                                status -> jdbc.sql("select pg_sleep(4)").query().listOfRows())))
                .isInstanceOf(DataAccessException.class);
        assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(3));
        impatient.cancel(null);
        threads.shutdownNow();
    }

    private void rename(long id) {
        jdbc.sql("update partner_configurations set name = 'Too late' where id = ?")
                .param(id)
                .update();
    }
}
