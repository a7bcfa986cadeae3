package partnerportal.contract;

import io.grpc.Status.Code;
import org.jspecify.annotations.Nullable;
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
import tools.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import static org.assertj.core.api.Assertions.assertThat;

/** One configuration is changed by JSON and its twin by gRPC, in the same steps: what is answered and what is then there is the same. */
@PortalTest
class JsonAndGrpcDoneIT {

    private static final String UPSERT = "UpsertPartnerConfiguration";

    /** What every configuration, source and moment has of its own, and what JSON has in a header. */
    private static final Set<String> OWN = Set.of("id", "etag", "created_at", "updated_at", "deactivated_at");

    private final String jsons = ApiCaller.unique("twin");
    private final String grpcs = ApiCaller.unique("twin");

    @Autowired
    PortalHttp http;

    @Autowired
    PortalGrpc grpc;

    @Autowired
    Tokens tokens;

    @Autowired
    JdbcClient jdbc;

    private ApiCaller api;
    private BothWays express;
    private long market;
    private long other;
    private long line;
    private long partner;
    private long json;
    private long message;

    @BeforeEach
    void prepare() {
        api = new ApiCaller(http, tokens, jdbc);
        express = new BothWays(http, grpc).as(tokens.of(DemoMachine.EXPRESS_BACKEND));
        market = api.directory().market();
        other = api.directory().market();
        line = api.directory().serviceLine();
        partner = api.directory().partner();
    }

    @Test
    void comeToTheSame() {
        create();
        put(Map.of("phone_number", "(303) 555-0199", "redox_enabled", false));
        var without = new HashMap<String, @Nullable Object>();
        without.put("phone_number", null);
        put(without);
        var lines = Map.<String, Object>of("service_lines", List.of(Map.of("service_line_id", line)));
        part("PUT", "/markets/" + other, lines, "UpsertPartnerConfigurationMarket", Map.of("market_id", other));
        part("DELETE", "/markets/" + market, null, "DeletePartnerConfigurationMarket", Map.of("market_id", market));
        var source = Map.<String, Object>of("partner_id", partner, "redox_only", true);
        part("POST", "/sources", source, "UpsertPartnerConfigurationSource", Map.of());
        putFirstSource();
        deleteFirstSource();
        put(Map.of("redox_enabled", true));
        var reason = Map.<String, Object>of("reason", "The contract ended");
        part("POST", "/deactivation", reason, "DeactivatePartnerConfiguration", Map.of());
        assertThat(read(json).get("deactivated_at").isNull()).isFalse();
        part("DELETE", "/deactivation", null, "DeactivatePartnerConfiguration", Map.of("restore", true));
        assertThat(read(json).get("deactivated_at").isNull()).isTrue();
    }

    private void create() {
        var made = express.http().post(ApiCaller.PATH, body(jsons));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        var told = express.grpc().call(UPSERT, body(grpcs));
        assertThat(told.code()).as(told.toString()).isEqualTo(Code.OK);
        json = made.json().get("id").asLong();
        message = SameAnswer.content(told.json()).get("id").asLong();
        compare(made.json(), told.json());
    }

    private Map<String, Object> body(String mark) {
        var body = new HashMap<String, Object>();
        body.put("express_partner_id", mark);
        body.put("name", "Partner " + mark);
        body.put("phone_number", "(303) 555-0142");
        body.put("redox_enabled", true);
        body.put("redox", Map.of("source_id", "s-" + mark, "destination_id", "d-" + mark));
        body.put("markets", List.of(ApiCaller.market(market, line)));
        body.put("sources", List.of(ApiCaller.source(partner, mark)));
        return body;
    }

    private void put(Map<String, ? extends @Nullable Object> body) {
        var done = express.http().put(ApiCaller.PATH + "/" + json, body);
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        var told = express.grpc().call(UPSERT, BothWays.and(BothWays.message(body), "id", message));
        assertThat(told.code()).as(told.toString()).isEqualTo(Code.OK);
        compare(done.json(), told.json());
    }

    private void part(
            String method, String path, @Nullable Map<String, Object> body, String rpc, Map<String, ?> named) {
        var done = express.http().send(method, ApiCaller.PATH + "/" + json + path, body);
        assertThat(done.status()).as(done.body()).isBetween(200, 201);
        var fields = new HashMap<String, Object>(named);
        if (body != null) {
            fields.putAll(body);
        }
        fields.put("partner_configuration_id", message);
        var told = express.grpc().call(rpc, fields);
        assertThat(told.code()).as(told.toString()).isEqualTo(Code.OK);
        compare(done.json(), told.json());
    }

    private void putFirstSource() {
        var body = Map.<String, Object>of("redox_only", true);
        var fields = Map.of("id", firstSource(message));
        part("PUT", "/sources/" + firstSource(json), body, "UpsertPartnerConfigurationSource", fields);
    }

    private void deleteFirstSource() {
        var fields = Map.of("id", firstSource(message));
        part("DELETE", "/sources/" + firstSource(json), null, "DeletePartnerConfigurationSource", fields);
    }

    private long firstSource(long configuration) {
        return read(configuration).at("/sources/0/id").asLong();
    }

    private JsonNode read(long configuration) {
        return express.http().get(ApiCaller.PATH + "/" + configuration).json();
    }

    /** What was answered, and what is there now. */
    private void compare(JsonNode answered, JsonNode told) {
        assertThat(plain(SameAnswer.content(told), grpcs)).isEqualTo(plain(answered, jsons));
        assertThat(plain(read(message), grpcs)).isEqualTo(plain(read(json), jsons));
        assertThat(plain(answered, jsons)).as("what was answered is there").isEqualTo(plain(read(json), jsons));
    }

    private static Object plain(JsonNode node, String mark) {
        if (node.isArray()) {
            return node.valueStream().map(item -> plain(item, mark)).toList();
        }
        if (!node.isObject()) {
            return node.asString().replace(mark, "its own");
        }
        var members = new TreeMap<String, Object>();
        node.properties().forEach(member -> {
            if (!member.getValue().isNull() && !OWN.contains(member.getKey())) {
                members.put(member.getKey(), plain(member.getValue(), mark));
            }
        });
        return members;
    }
}
