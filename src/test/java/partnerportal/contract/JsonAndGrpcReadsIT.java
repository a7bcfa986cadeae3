package partnerportal.contract;

import org.jspecify.annotations.Nullable;
import partnerportal.configuration.api.ApiCaller;
import partnerportal.local.identity.DemoMachine;
import partnerportal.local.identity.DemoUser;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is read, and by whom. */
class JsonAndGrpcReadsIT extends JsonAndGrpc {

    @Override
    void fill() {
        reads();
        lists();
        serviceLines();
        askers();
    }

    private void reads() {
        table.put("get", () -> express.get(id, Map.of()));
        table.put("get by Express partner", () -> express.byExpressPartner(text(made, "express_partner_id")));
        table.put("get by unknown Express partner", () -> express.byExpressPartner("no-such-partner"));
        table.put("get as of its creation", () -> express.get(id, Map.of("as_of", text(made, "updated_at"))));
        table.put("get as of before", () -> express.get(id, Map.of("as_of", "2020-01-01T00:00:00Z")));
        for (var nowhere : List.of(0L, -1L, 999_999_999L, Long.MAX_VALUE, Long.MIN_VALUE)) {
            table.put("get " + nowhere, () -> express.get(nowhere, Map.of()));
        }
        table.put("changes", () -> express.changes(newest() - 3));
        table.put("changes ahead", () -> express.changes(Long.MAX_VALUE));
        table.put("changes of a negative number", () -> express.changes(-1));
    }

    private void lists() {
        var name = text(made, "name");
        var partner = String.valueOf(made.at("/sources/0/partner_id").asLong());
        for (var order : List.of("name", "-name", "updated_at", "-updated_at", "size", "")) {
            table.put("list in order " + order, () -> express.list(Map.of("order", order, "page_size", 3)));
        }
        for (var size : List.of(1, 200, 0, -1, 201, Integer.MAX_VALUE, Integer.MIN_VALUE)) {
            table.put("list of " + size, () -> express.list(Map.of("page_size", size)));
        }
        for (var filter : List.of(
                "name:eq:" + name,
                "source:eq:" + partner + " AND redox:eq:true",
                "sso:eq:maybe",
                "redox:contains:true",
                "size:eq:1",
                "name:like:x",
                "name",
                "active:eq:false",
                " AND ")) {
            table.put("list filtered by " + filter, () -> express.list(Map.of("filter", filter, "page_size", 5)));
        }
        table.put("list by name", () -> express.list(Map.of("partner_name", name)));
        table.put("list by no name", () -> express.list(Map.of("partner_name", "nobody is called this")));
        table.put("list with Redox", () -> express.list(Map.of("redox_only", true, "page_size", 4)));
        table.put("list with deactivated", () -> express.list(Map.of("include_deactivated", true, "page_size", 4)));
        table.put("list by a made-up token", () -> express.list(Map.of("page_token", "nonsense")));
        table.put("next page", () -> express.list(Map.of("page_size", 1, "page_token", nextPage())));
        table.put("next page in another order", () -> express.list(Map.of("order", "-name", "page_token", nextPage())));
    }

    private void serviceLines() {
        var booking = new BothWays(http, grpc).as(tokens.machineWith("service-lines:read"));
        var market = made.at("/markets/0/market_id").asLong();
        var line = made.at("/markets/0/service_lines/0");
        var code = made.at("/sources/0/facility_code").asString();
        var here = Map.of("partner_configuration_id", id, "market_id", market);
        table.put("service lines", () -> booking.serviceLines(here));
        for (var more : List.of(
                Map.of("explain", true),
                Map.of("facility_code", code, "explain", true),
                Map.of("facility_code", "no-such-code"),
                Map.of("facility_code", "x".repeat(60)),
                Map.of("requested_service_line", text(line, "name").toUpperCase(Locale.ROOT), "explain", true),
                Map.of("requested_service_line", text(line, "external_id")),
                Map.of("requested_service_line", "nothing that there is", "explain", true),
                Map.of("market_id", 999_999_999L))) {
            var parameters = new LinkedHashMap<String, Object>(here);
            parameters.putAll(more);
            table.put("service lines with " + more, () -> booking.serviceLines(parameters));
        }
        var partner = Map.of("express_partner_id", text(made, "express_partner_id"), "market_id", market);
        table.put("service lines by Express partner", () -> booking.serviceLines(partner));
        table.put("service lines of nobody", () -> booking.serviceLines(Map.of("market_id", market)));
        table.put("service lines without market", () -> booking.serviceLines(Map.of("partner_configuration_id", id)));
        var nowhere = Map.of("partner_configuration_id", 999_999_999L, "market_id", market);
        table.put("service lines of what is not there", () -> booking.serviceLines(nowhere));
        table.put("service lines without the scope", () -> express.serviceLines(here));
    }

    private void askers() {
        var askers = new HashMap<String, @Nullable String>();
        askers.put("nobody", null);
        askers.put("nonsense", "nonsense");
        askers.put("a stranger's token", tokens.draft(DemoUser.DANA_OKAFOR).signedByStranger());
        askers.put("an old token", tokens.draft(DemoUser.DANA_OKAFOR).expired().signed());
        askers.put("a super admin", tokens.of(DemoUser.DANA_OKAFOR));
        askers.put("the order worker", tokens.of(DemoMachine.ORDER_WORKER));
        askers.put("a foreign partner's user", tokens.of(DemoUser.TOMAS_REYES));
        askers.put(
                "the partner's own admin",
                tokens.draft(DemoUser.PRIYA_NAIR)
                        .claim(DemoUser.EXPRESS_PARTNER_ID_CLAIM, text(made, "express_partner_id"))
                        .signed());
        askers.put("a machine without scope", tokens.machineWith("something:else"));
        askers.put("clinical staff", tokens.of(DemoUser.JOAN_WHITFIELD));
        askers.forEach((who, token) -> {
            var caller = new BothWays(http, grpc).as(token);
            table.put(who + " gets", () -> caller.get(id, Map.of()));
            table.put(who + " gets what is not there", () -> caller.get(999_999_999L, Map.of()));
            table.put(who + " lists", () -> caller.list(Map.of("partner_name", text(made, "name"))));
            table.put(who + " changes", () -> caller.put(id, Map.of("name", "X"), null));
            table.put(who + " creates", () -> caller.create(Map.of()));
            table.put(who + " deactivates another", () -> caller.deactivate(id(other), null, null));
        });
    }

    private String nextPage() {
        return api.express()
                .get(ApiCaller.PATH + "?page_size=1")
                .json()
                .get("next_page_token")
                .asString();
    }

    private long newest() {
        return jdbc.sql("select number from change_counter").query(Long.class).single();
    }
}
