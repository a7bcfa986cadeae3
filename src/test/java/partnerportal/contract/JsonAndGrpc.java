package partnerportal.contract;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.configuration.api.ApiCaller;
import partnerportal.contract.BothWays.Answers;
import partnerportal.local.PortalGrpc;
import partnerportal.local.PortalHttp;
import partnerportal.local.PortalTest;
import partnerportal.local.identity.DemoMachine;
import partnerportal.local.identity.Tokens;
import tools.jackson.databind.JsonNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** JSON and gRPC are two ways to ask the same: every answer and every problem of the table is the same by both. */
@PortalTest
abstract class JsonAndGrpc {

    @Autowired
    PortalHttp http;

    @Autowired
    PortalGrpc grpc;

    @Autowired
    Tokens tokens;

    @Autowired
    JdbcClient jdbc;

    final Map<String, Supplier<Answers>> table = new LinkedHashMap<>();

    ApiCaller api;
    BothWays express;
    JsonNode made;
    JsonNode other;
    long id;

    /** Puts the questions into the table. */
    abstract void fill();

    @BeforeEach
    void prepare() {
        api = new ApiCaller(http, tokens, jdbc);
        express = new BothWays(http, grpc).as(tokens.of(DemoMachine.EXPRESS_BACKEND));
        var body = api.bodyWithRedox();
        body.put("sso_enabled", true);
        body.put("sso", Map.of("connection_name", "saml", "logout_url", "https://sso.example/logout"));
        body.put(
                "sources",
                List.of(
                        ApiCaller.source(api.directory().partner(), ApiCaller.unique("F")),
                        Map.of("partner_id", api.directory().partner(), "redox_only", true)));
        made = api.created(body);
        id = made.get("id").asLong();
        other = api.created();
    }

    @TestFactory
    Stream<DynamicTest> answersAreTheSame() {
        fill();
        return table.entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> {
                    var answers = one.getValue().get();
                    SameAnswer.check(answers.json(), answers.message());
                }));
    }

    static long id(JsonNode configuration) {
        return configuration.get("id").asLong();
    }

    static String text(JsonNode node, String member) {
        return node.get(member).asString();
    }
}
