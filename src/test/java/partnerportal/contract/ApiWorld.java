package partnerportal.contract;

import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.configuration.api.ApiCaller;
import partnerportal.contract.Document.Operation;
import partnerportal.local.PortalHttp;
import partnerportal.local.identity.DemoUser;
import partnerportal.local.identity.Tokens;
import partnerportal.storage.ExchangeProperties;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Something for every operation to be called upon: a configuration, rows of the directory, an entry of the trail. */
final class ApiWorld {

    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime() % 1_000_000_000L + 10_000_000L);
    private static final long NOBODY = 999_999_999L;

    private final ApiCaller api;
    private final JdbcClient jdbc;
    private final String everything;
    private final PortalHttp http;
    private final BackfillWorld backfills;
    private String planHash = "";

    /** @param exchange where files for backfills are delivered */
    ApiWorld(PortalHttp http, Tokens tokens, JdbcClient jdbc, ExchangeProperties exchange) {
        this.backfills = new BackfillWorld(jdbc, Path.of(exchange.folder()));
        this.api = new ApiCaller(http, tokens, jdbc);
        this.jdbc = jdbc;
        this.http = http;
        this.everything = tokens.of(DemoUser.DANA_OKAFOR);
    }

    PortalHttp anonymous() {
        return http;
    }

    /** A super admin, who may call everything. */
    PortalHttp allowed() {
        return http.as(everything);
    }

    /** Variables that lead to something of the world's own, made for this call. */
    Map<String, String> variables() {
        var body = api.bodyWithRedox();
        var sources = List.of(
                Map.of("partner_id", api.directory().partner()),
                Map.of("partner_id", api.directory().partner()));
        body.put("sources", sources);
        body.put("sso", Map.of("connection_name", "oidc", "logout_url", "https://sso.example/logout"));
        var made = api.created(body);
        var variables = new HashMap<String, String>();
        variables.put("id", text(made, "/id"));
        variables.put("revision", "1");
        variables.put("care_request_id", "1");
        variables.put("place", "1");
        variables.put("layout", "express");
        variables.put("express_partner_id", text(made, "/express_partner_id"));
        variables.put("market_id", text(made, "/markets/0/market_id"));
        variables.put("source_id", text(made, "/sources/0/id"));
        variables.put("external_market_id", text(made, "/markets/0/market_id"));
        variables.put("station_channel_item_id", text(made, "/sources/0/station_channel_item_id"));
        variables.put("care_request_id", String.valueOf(NEXT.incrementAndGet()));
        variables.put("partner_id", text(made, "/sources/0/partner_id"));
        variables.put("external_id", text(made, "/markets/0/service_lines/0/external_id"));
        return variables;
    }

    /** The same names, leading nowhere. */
    static Map<String, String> nowhere(Map<String, String> variables) {
        var nowhere = new HashMap<>(variables);
        nowhere.replaceAll((name, value) -> String.valueOf(NOBODY));
        return nowhere;
    }

    /** A file that makes one configuration, in base64. */
    private Map<String, Object> file() {
        var key = ApiCaller.unique("imported");
        var record = Map.of(
                "express_partner_id",
                key,
                "name",
                key,
                "sources",
                List.of(Map.of(
                        "station_channel_item_id", stationId(api.directory().partner()))));
        return file(List.of(record));
    }

    private static Map<String, Object> file(Object records) {
        var content = JsonMapper.shared().writeValueAsBytes(records);
        return Map.of(
                "layout",
                "express",
                "file_name",
                "a.json",
                "content",
                Base64.getEncoder().encodeToString(content));
    }

    private long stationId(long partner) {
        return jdbc.sql("select station_channel_item_id from directory_partners where id = :id")
                .param("id", partner)
                .query(Long.class)
                .single();
    }

    /** Of an import of the world's own; one that is to be undone is applied, and changes nothing. */
    private Map<String, String> importFor(Operation operation, Map<String, String> variables) {
        boolean applied = operation.path().endsWith("/reversal");
        var unchanged = List.of(Map.of("express_partner_id", String.valueOf(variables.get("express_partner_id"))));
        var body = applied ? file(unchanged) : file();
        var made = allowed().post("/api/v1/configuration-imports", body).json();
        planHash = text(made, "/plan_hash");
        var id = text(made, "/id");
        if (applied) {
            allowed().post("/api/v1/configuration-imports/" + id + "/application", application());
        }
        var more = new HashMap<>(variables);
        more.put("id", id);
        return more;
    }

    private Map<String, Object> application() {
        return Map.of("plan_hash", planHash, "leave_out_invalid", false);
    }

    /** The variables of an operation: ids of the trail go by the same name as those of configurations. */
    Map<String, String> variablesFor(Operation operation, Map<String, String> variables) {
        if (BackfillWorld.has(operation)) {
            var more = new HashMap<>(variables);
            more.putAll(backfills.variables(operation, allowed()));
            return more;
        }
        if (operation.path().contains("/configuration-imports/")) {
            return importFor(operation, variables);
        }
        if (operation.path().contains("/exports/")) {
            var run = allowed()
                    .post("/api/v1/exports", Map.of("kind", "increment"))
                    .json();
            var more = new HashMap<>(variables);
            more.put("id", text(run, "/id"));
            return more;
        }
        if (operation.path().contains("/associations")) {
            return associated(variables);
        }
        if (operation.path().contains("/backfill-recipients/")) {
            var made = allowed()
                    .post("/api/v1/backfill-recipients", recipient(NEXT.incrementAndGet()))
                    .json();
            var more = new HashMap<>(variables);
            more.put("id", text(made, "/id"));
            return more;
        }
        if (!operation.path().contains("/audit-entries/")) {
            return variables;
        }
        var entry =
                jdbc.sql("select max(id) from audit_entries").query(Long.class).single();
        var more = new HashMap<>(variables);
        more.put("id", String.valueOf(entry));
        return more;
    }

    /** A body that the operation takes, with names and references that hold. */
    Map<String, Object> body(String operation) {
        var number = NEXT.incrementAndGet();
        return switch (operation.replaceAll("\\{[^}]*}", "*")) {
            case "POST /api/v1/partner-configurations" -> api.bodyWithRedox();
            case "PUT /api/v1/partner-configurations/*" -> Map.of("name", "Renamed " + number);
            case "POST /api/v1/partner-configurations/*/deactivation" -> Map.of("reason", "Because");
            case "POST /api/v1/partner-configurations/*/restorations" -> Map.of("revision", 1, "reason", "Because");
            case "POST /api/v1/partner-configurations/*/sso-checks",
                    "POST /api/v1/partner-configurations/*/redox-checks" -> Map.of("target", "live");
            case "POST /api/v1/partner-configurations/*/sources", "PUT /api/v1/partner-configurations/*/sources/*" ->
                Map.of("partner_id", api.directory().partner(), "facility_code", "F" + number);
            case "PUT /api/v1/partner-configurations/*/markets/*" ->
                Map.of(
                        "service_lines",
                        List.of(Map.of("service_line_id", api.directory().serviceLine())));
            case "PUT /api/v1/markets/*" ->
                Map.of("name", "Market " + number, "short_name", "C" + number, "time_zone", "America/Denver");
            case "POST /api/v1/backfill-recipients" -> recipient(number);
            case "PUT /api/v1/care-requests/*/associations/*" -> Map.of("day", "2026-11-01", "reason", "Because");
            case "DELETE /api/v1/care-requests/*/associations/*" -> Map.of("reason", "Because");
            case "POST /api/v1/exports" -> Map.of("kind", "full", "reason", "Because");
            case "PUT /api/v1/partners/*" -> Map.of("display_name", "Partner " + number);
            case "PUT /api/v1/service-line-catalog/*" ->
                Map.of("name", "Line " + number, "allow_bypass_risk_stratification", true);
            case "POST /api/v1/configuration-imports", "POST /api/v1/reconciliations" -> file();
            case "POST /api/v1/configuration-imports/*/application" -> application();
            case String backfill when backfill.contains(" /api/v1/backfills") -> backfills.body(backfill);
            default -> throw new IllegalStateException("No body is known for " + operation + ". Add one.");
        };
    }

    /** A care request of the world's own that belongs to a partner. */
    private Map<String, String> associated(Map<String, String> variables) {
        var more = new HashMap<>(variables);
        more.put("care_request_id", String.valueOf(NEXT.incrementAndGet()));
        more.put("partner_id", String.valueOf(api.directory().partner()));
        var address =
                "/api/v1/care-requests/" + more.get("care_request_id") + "/associations/" + more.get("partner_id");
        allowed().put(address, Map.of("reason", "Because"));
        return more;
    }

    private static Map<String, Object> recipient(long number) {
        return Map.of("address", "recipient-" + number + "@alder-ridge.example");
    }

    /** An id under which nothing is yet, for operations that create by PUT. */
    static Map<String, String> fresh(Map<String, String> variables) {
        var fresh = new LinkedHashMap<>(variables);
        for (var name : List.of("external_market_id", "station_channel_item_id", "external_id", "care_request_id")) {
            fresh.put(name, String.valueOf(NEXT.incrementAndGet()));
        }
        return fresh;
    }

    private static String text(JsonNode node, String pointer) {
        return node.at(pointer).asString();
    }
}
