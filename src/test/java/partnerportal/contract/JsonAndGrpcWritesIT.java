package partnerportal.contract;

import org.jspecify.annotations.Nullable;
import partnerportal.configuration.api.ApiCaller;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What would be changed, and what is refused; {@link JsonAndGrpcDoneIT} does it. */
class JsonAndGrpcWritesIT extends JsonAndGrpc {

    @Override
    void fill() {
        changesOfTheWhole();
        changesOfParts();
    }

    private void changesOfTheWhole() {
        table.put("create", () -> express.create(api.bodyWithRedox()));
        table.put("create of nothing", () -> express.create(Map.of()));
        table.put("create with a taken name", () -> express.create(with("name", text(other, "name"))));
        table.put(
                "create with a taken id",
                () -> express.create(with("express_partner_id", text(other, "express_partner_id"))));
        table.put("create with a telephone that is none", () -> express.create(with("phone_number", "12")));
        table.put("create with much that is wrong", () -> {
            var body = with("phone_number", "12");
            body.put("markets", List.of(ApiCaller.market(-1, -1), ApiCaller.market(-1, -1)));
            body.put("sources", List.of(ApiCaller.source(0, "F".repeat(60)), Map.of()));
            return express.create(body);
        });
        put("a name", "name", "Renamed " + id);
        put("the same name", "name", text(made, "name"));
        put("a blank name", "name", " ");
        put("another Express partner ID", "express_partner_id", "another");
        put("a name with NUL", "name", "a\u0000b");
        put("a name that is too long", "name", "x".repeat(300));
        put("a name with a line break", "name", "a\nb");
        put("no telephone", "phone_number", null);
        put("no SSO, which is on", "sso", null);
        put("another logout URL", "sso", Map.of("logout_url", "https://elsewhere.example/"));
        put("a logout URL that is not https", "sso", Map.of("logout_url", "http://elsewhere.example/"));
        put("one Redox ID", "redox", Map.of("cancellation_id", "c"));
        put("no Redox", "redox", null);
        put("no markets", "markets", List.of());
        put("no sources", "sources", List.of());
        put("an unknown market", "markets", List.of(ApiCaller.market(999_999_999L, 1)));
        put("a market without lines", "markets", List.of(Map.of("market_id", 1)));
        put("an unknown partner", "sources", List.of(Map.of("partner_id", 999_999_999L)));
        put("a source without partner", "sources", List.of(Map.of("facility_code", "X")));
        put("flags", "allow_user_care_requests", false);
        table.put("put where nothing is", () -> express.put(999_999_999L, Map.of("name", "X"), null));
        table.put("put with the current tag", () -> express.put(id, Map.of("name", "X"), tag()));
        table.put("put with a made-up tag", () -> express.put(id, Map.of("name", "X"), "\"1-abc\""));
        table.put("put with a stale tag", () -> {
            var stale = tag();
            api.express().put(ApiCaller.path(made), Map.of("phone_number", "(303) 555-0199"));
            return express.put(id, Map.of("name", "X"), stale);
        });
        table.put("deactivate", () -> express.deactivate(id, "The contract ended", null));
        table.put("deactivate with a long reason", () -> express.deactivate(id, "x".repeat(2000), null));
        table.put("restore what is live", () -> express.restore(id));
    }

    private void put(String what, String member, @Nullable Object value) {
        var body = new HashMap<String, @Nullable Object>();
        body.put(member, value);
        table.put("put " + what, () -> express.put(id, body, null));
    }

    private void changesOfParts() {
        var market = made.at("/markets/0/market_id").asLong();
        var source = made.at("/sources/0/id").asLong();
        var line = Map.of("service_line_id", api.directory().serviceLine());
        table.put("put market", () -> express.putMarket(id, market, List.of(line), null));
        table.put("put market with a stale tag", () -> express.putMarket(id, market, List.of(line), "\"9-a\""));
        table.put("put new market", () -> express.putMarket(id, api.directory().market(), List.of(line), null));
        table.put(
                "put new market without lines",
                () -> express.putMarket(id, api.directory().market(), List.of(), null));
        table.put("put market as it is", () -> express.putMarket(id, market, List.of(), null));
        table.put("put unknown market", () -> express.putMarket(id, 999_999_999L, List.of(line), null));
        table.put("put market twice the line", () -> express.putMarket(id, market, List.of(line, line), null));
        table.put("put market without line's id", () -> express.putMarket(id, market, List.of(Map.of()), null));
        table.put("delete market", () -> express.deleteMarket(id, market));
        table.put("delete unknown market", () -> express.deleteMarket(id, 999_999_999L));
        table.put("delete market of nothing", () -> express.deleteMarket(999_999_999L, market));
        table.put(
                "add source",
                () -> express.addSource(id, ApiCaller.source(api.directory().partner(), ApiCaller.unique("F"))));
        table.put(
                "add source twice",
                () -> express.addSource(
                        id,
                        ApiCaller.source(
                                made.at("/sources/0/partner_id").asLong(),
                                made.at("/sources/0/facility_code").asString())));
        table.put("add source of nobody", () -> express.addSource(id, Map.of("partner_id", 999_999_999L)));
        table.put("add source without partner", () -> express.addSource(id, Map.of("facility_code", "X")));
        table.put("add source to nothing", () -> express.addSource(999_999_999L, Map.of("partner_id", 1)));
        table.put(
                "put source", () -> express.putSource(id, source, Map.of("facility_code", "NEW", "redox_only", true)));
        table.put("put source without code", () -> express.putSource(id, source, Map.of("facility_code", "")));
        table.put(
                "put source with a long code",
                () -> express.putSource(id, source, Map.of("facility_code", "x".repeat(51))));
        table.put("put unknown source", () -> express.putSource(id, 999_999_999L, Map.of("redox_only", true)));
        table.put("delete source", () -> express.deleteSource(id, source));
        table.put("delete unknown source", () -> express.deleteSource(id, 999_999_999L));
        table.put(
                "delete last source",
                () -> express.deleteSource(id(other), other.at("/sources/0/id").asLong()));
    }

    private String tag() {
        return ApiCaller.tag(api.express().get(ApiCaller.path(made)));
    }

    private Map<String, Object> with(String member, Object value) {
        var body = api.body();
        body.put(member, value);
        return body;
    }
}
