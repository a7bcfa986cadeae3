package partnerportal.configuration.grpc;

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

import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static partnerportal.configuration.api.ApiCaller.unique;

/** What is changed over gRPC is changed, and found by whoever asks in JSON. */
@PortalTest
class PartnerConfigurationCallsIT {

    @Autowired
    PortalHttp http;

    @Autowired
    PortalGrpc portal;

    @Autowired
    Tokens tokens;

    @Autowired
    JdbcClient jdbc;

    private ApiCaller api;
    private GrpcCaller grpc;
    private JsonNode made;
    private long id;

    @BeforeEach
    void prepare() {
        api = new ApiCaller(http, tokens, jdbc);
        grpc = new GrpcCaller(portal.as(tokens.of(DemoMachine.EXPRESS_BACKEND)));
        var body = api.bodyWithRedox();
        body.put("sso_enabled", false);
        body.put("sso", Map.of("connection_name", "saml", "logout_url", "https://sso.example/logout"));
        made = api.created(body);
        id = made.get("id").asLong();
    }

    @Test
    void makesAConfigurationThatJsonAnswersWithTheSameTag() {
        var created = grpc.change("UpsertPartnerConfiguration", api.body());

        var read = api.express().get(ApiCaller.PATH + "/" + created.get("id").asString());
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.json().get("name")).isEqualTo(created.get("name"));
        assertThat(ApiCaller.tag(read)).isEqualTo(created.get("etag").asString());
        assertThat(created.get("revision").asInt()).isEqualTo(1);
    }

    @Test
    void setsWhatIsPresentAndLeavesTheRest() {
        var changed = grpc.upsert(id, Map.of("name", unique("Renamed"), "sso", Map.of("connection_name", "other")));

        assertThat(changed.at("/sso/connection_name").asString()).isEqualTo("other");
        assertThat(changed.at("/sso/logout_url").asString()).isEqualTo("https://sso.example/logout");
        assertThat(changed.get("phone_number").asString())
                .isEqualTo(made.get("phone_number").asString());
        assertThat(changed.get("markets")).hasSize(1);
        assertThat(read()).isEqualTo(changed);
    }

    @Test
    void removesWhatTheMaskNamesAndTheMessageDoesNotHave() {
        var changed = grpc.upsert(id, Map.of("update_mask", "sso,phoneNumber,redox.cancellationId"));

        assertThat(changed.has("sso")).isFalse();
        assertThat(changed.has("phone_number")).isFalse();
        assertThat(changed.has("redox")).isTrue();
        assertThat(changed.get("name").asString()).isEqualTo(made.get("name").asString());
        assertThat(read()).isEqualTo(changed);
    }

    @Test
    void setsNothingThatTheMaskDoesNotName() {
        var fields = Map.of("name", "Not this", "phone_number", "(303) 555-0188", "update_mask", "phoneNumber");
        var changed = grpc.upsert(id, fields);

        assertThat(changed.get("phone_number").asString()).isEqualTo("+13035550188");
        assertThat(changed.get("name").asString()).isEqualTo(made.get("name").asString());
    }

    @Test
    void replacesAMessageThatTheMaskNamesAsAWhole() {
        var redox = Map.of("source_id", unique("src"), "destination_id", unique("dst"), "clinical_notes_enabled", true);
        grpc.upsert(id, Map.of("redox", redox));
        var changed = grpc.upsert(
                id, Map.of("redox", Map.of("source_id", "s", "destination_id", "d"), "update_mask", "redox"));

        assertThat(changed.at("/redox/clinical_notes_enabled").asBoolean()).isFalse();
        assertThat(changed.at("/redox/source_id").asString()).isEqualTo("s");
    }

    @Test
    void refusesAMaskThatNamesWhatCannotBeSet() {
        for (var mask : List.of("revision", "id", "sso.nonsense", "markets.name", "dryRun")) {
            var refused = grpc.call("UpsertPartnerConfiguration", Map.of("id", id, "update_mask", mask));
            assertThat(refused.code()).as(mask).isEqualTo(Code.INVALID_ARGUMENT);
            assertThat(refused.violations().getFirst().getField()).isEqualTo("update_mask");
        }
    }

    @Test
    void changesOnlyWhatTheTagSays() {
        var tag = grpc.get(id).get("etag").asString();
        grpc.upsert(id, Map.of("name", unique("First"), "etag", tag));
        var refused = grpc.call("UpsertPartnerConfiguration", Map.of("id", id, "name", "Second", "etag", tag));

        assertThat(refused.code()).isEqualTo(Code.ABORTED);
        assertThat(refused.reason()).isEqualTo("stale-if-match");
        assertThat(grpc.call("UpsertPartnerConfiguration", Map.of("name", "New", "etag", tag))
                        .code())
                .isEqualTo(Code.INVALID_ARGUMENT);
    }

    @Test
    void deactivatesAndRestoresWithAReasonThatTheHistoryKeeps() {
        var gone = grpc.change(
                "DeactivatePartnerConfiguration", Map.of("partner_configuration_id", id, "reason", "It ended"));
        assertThat(gone.has("deactivated_at")).isTrue();
        assertThat(grpc.get(id).has("deactivated_at")).isTrue();

        var back = grpc.change(
                "DeactivatePartnerConfiguration",
                Map.of("partner_configuration_id", id, "restore", true, "reason", "It goes on"));
        assertThat(back.has("deactivated_at")).isFalse();
        assertThat(reasons()).containsExactly("It goes on", "It ended");
    }

    @Test
    void knowsAMarketByItsRow() {
        var row = made.at("/markets/0/id").asLong();
        var line = api.directory().serviceLine();
        var changed = grpc.change(
                "UpsertPartnerConfigurationMarket",
                Map.of("id", row, "service_lines", List.of(Map.of("service_line_id", line))));
        assertThat(changed.at("/markets/0/id").asLong()).isEqualTo(row);
        assertThat(changed.at("/markets/0/service_lines/0/service_line_id").asLong())
                .isEqualTo(line);

        var foreign = api.created().get("id").asLong();
        assertThat(reason(Map.of("id", row, "partner_configuration_id", foreign), "UpsertPartnerConfigurationMarket"))
                .isEqualTo("unknown-market");
        assertThat(reason(Map.of("id", row, "market_id", 1), "UpsertPartnerConfigurationMarket"))
                .isEqualTo("invalid-parameter");
        assertThat(reason(Map.of("market_id", 1), "DeletePartnerConfigurationMarket"))
                .isEqualTo("invalid-parameter");
        assertThat(reason(Map.of("id", 999_999_999L), "DeletePartnerConfigurationMarket"))
                .isEqualTo("unknown-market");

        var without = grpc.change("DeletePartnerConfigurationMarket", Map.of("id", row));
        assertThat(without.get("markets")).isEmpty();
        assertThat(read()).isEqualTo(without);
    }

    @Test
    void knowsASourceByItsRowAndByWhatMakesItOut() {
        var partner = api.directory().partner();
        var added = grpc.change(
                "UpsertPartnerConfigurationSource",
                Map.of("partner_configuration_id", id, "partner_id", partner, "facility_code", "NEW"));
        assertThat(added.get("sources")).hasSize(2);
        var row = sourceOf(added, partner);

        var changed = grpc.change("UpsertPartnerConfigurationSource", Map.of("id", row, "facility_code", ""));
        assertThat(changed.get("sources").valueStream().filter(source -> !source.has("facility_code")))
                .hasSize(1);
        assertThat(reason(Map.of("facility_code", "X"), "UpsertPartnerConfigurationSource"))
                .isEqualTo("invalid-parameter");

        var named = Map.of("partner_configuration_id", id, "partner_id", partner, "facility_code", "NEW");
        assertThat(reason(named, "DeletePartnerConfigurationSource")).isEqualTo("unknown-source");
        var left = grpc.change(
                "DeletePartnerConfigurationSource", Map.of("partner_configuration_id", id, "partner_id", partner));
        assertThat(left.get("sources")).hasSize(1);
        assertThat(reason(Map.of("id", row), "DeletePartnerConfigurationSource"))
                .isEqualTo("unknown-source");
        var last = grpc.call(
                "DeletePartnerConfigurationSource",
                Map.of("id", made.at("/sources/0/id").asLong()));
        assertThat(last.code()).isEqualTo(Code.FAILED_PRECONDITION);
        assertThat(last.reason()).isEqualTo("last-source");
    }

    @Test
    void triesWithoutChanging() {
        var answer =
                grpc.call("UpsertPartnerConfiguration", Map.of("id", id, "name", unique("Tried"), "dry_run", true));

        assertThat(answer.json().at("/dry_run/outcome").asString()).isEqualTo("changed");
        assertThat(answer.json().at("/dry_run/changes/0/path").asString()).isEqualTo("/name");
        assertThat(grpc.get(id).get("revision").asInt()).isEqualTo(1);
    }

    @Test
    void writesTheChangeDownWithTheCallersRequestId() {
        var request = UUID.randomUUID().toString();
        var named =
                new GrpcCaller(portal.as(tokens.of(DemoMachine.EXPRESS_BACKEND)).with("x-request-id", request));
        named.upsert(id, Map.of("name", unique("Renamed")));

        assertThat(jdbc.sql(
                                "select action || ' ' || subject_id || ' ' || cause || ' ' || acting_client from audit_entries"
                                        + " where request_id = :id")
                        .param("id", request)
                        .query(String.class)
                        .list())
                .containsExactly("configuration.published " + id + " API " + DemoMachine.EXPRESS_BACKEND.clientId());
    }

    private JsonNode read() {
        return grpc.get(id);
    }

    private String reason(Map<String, ?> fields, String method) {
        return grpc.call(method, fields).reason();
    }

    private List<@Nullable String> reasons() {
        return jdbc.sql("select reason from configuration_revisions where configuration_id = :id and number > 1"
                        + " order by number desc")
                .param("id", id)
                .query(String.class)
                .list();
    }

    private static long sourceOf(JsonNode configuration, long partner) {
        return configuration
                .get("sources")
                .valueStream()
                .filter(source -> source.get("partner_id").asLong() == partner)
                .map(source -> source.get("id").asLong())
                .findFirst()
                .orElseThrow();
    }
}
