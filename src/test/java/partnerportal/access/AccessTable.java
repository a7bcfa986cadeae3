package partnerportal.access;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every route of the portal with the right it takes, written down by hand: whoever adds a route adds its row. */
final class AccessTable {

    enum Right {
        /** Anyone. */
        OPEN(null),
        /** Anyone who signed in, with a role or without. */
        SIGNED_IN(null),
        PORTAL(Action.USE_PORTAL),
        LIST(Action.READ_CONFIGURATIONS),
        READ_ONE(Action.READ_CONFIGURATIONS),
        /** By another name than its id. */
        FIND_ONE(Action.READ_CONFIGURATIONS),
        CREATE(Action.WRITE_CONFIGURATIONS),
        WRITE_ONE(Action.WRITE_CONFIGURATIONS),
        EDIT(Action.EDIT_CONFIGURATIONS),
        EDIT_ONE(Action.EDIT_CONFIGURATIONS),
        SERVICE_LINES(Action.READ_SERVICE_LINES),
        READ_DIRECTORY(Action.READ_DIRECTORY),
        WRITE_DIRECTORY(Action.WRITE_DIRECTORY),
        READ_EXPORTS(Action.READ_EXPORTS),
        START_EXPORTS(Action.START_EXPORTS),
        READ_BACKFILLS(Action.READ_BACKFILLS),
        WRITE_BACKFILLS(Action.WRITE_BACKFILLS),
        DECIDE_BACKFILLS(Action.DECIDE_BACKFILLS),
        COMMIT_BACKFILLS(Action.COMMIT_BACKFILLS),
        EDIT_BACKFILL_RECIPIENTS(Action.EDIT_BACKFILL_RECIPIENTS),
        READ_ASSOCIATIONS(Action.READ_ASSOCIATIONS),
        WRITE_ASSOCIATIONS(Action.WRITE_ASSOCIATIONS),
        HANDLE_MAILS(Action.HANDLE_MAILS),
        AUDIT(Action.READ_AUDIT);

        private final @Nullable Action action;

        Right(@Nullable Action action) {
            this.action = action;
        }

        @Nullable
        Action action() {
            return action;
        }
    }

    record Route(String name, Right right) {

        String method() {
            return name.substring(0, name.indexOf(' '));
        }

        String pattern() {
            return name.substring(name.indexOf(' ') + 1);
        }

        boolean isWrite() {
            return !method().equals("GET");
        }

        boolean isApi() {
            return pattern().startsWith("/api/");
        }

        /** Variables that are not given are 1. */
        String address(Map<String, String> variables) {
            var address = pattern().replaceAll("\\{([a-z_]+):[^/]*}(?=/|$)", "{$1}");
            for (var variable : variables.entrySet()) {
                address = address.replace("{" + variable.getKey() + "}", variable.getValue());
            }
            return address.replaceAll("\\{[a-z_]+}", "1");
        }
    }

    /**
     * A method of gRPC, called with the id of a configuration or with what else a caller may name.
     *
     * @param field which field of the message names the configuration; empty when none does
     */
    record Rpc(String name, Right right, String field) {}

    private static final List<Rpc> RPCS = List.of(
            new Rpc("ListPartnerConfigurations", Right.LIST, ""),
            new Rpc("GetPartnerConfiguration", Right.READ_ONE, "id"),
            new Rpc("GetPartnerConfiguration", Right.FIND_ONE, "express_partner_id"),
            new Rpc("UpsertPartnerConfiguration", Right.CREATE, ""),
            new Rpc("UpsertPartnerConfiguration", Right.WRITE_ONE, "id"),
            new Rpc("DeactivatePartnerConfiguration", Right.WRITE_ONE, "partner_configuration_id"),
            new Rpc("UpsertPartnerConfigurationMarket", Right.WRITE_ONE, "partner_configuration_id"),
            new Rpc("UpsertPartnerConfigurationMarket", Right.CREATE, ""),
            new Rpc("DeletePartnerConfigurationMarket", Right.WRITE_ONE, "partner_configuration_id"),
            new Rpc("DeletePartnerConfigurationMarket", Right.CREATE, ""),
            new Rpc("UpsertPartnerConfigurationSource", Right.WRITE_ONE, "partner_configuration_id"),
            new Rpc("UpsertPartnerConfigurationSource", Right.CREATE, ""),
            new Rpc("DeletePartnerConfigurationSource", Right.WRITE_ONE, "partner_configuration_id"),
            new Rpc("DeletePartnerConfigurationSource", Right.CREATE, ""),
            new Rpc("ListServiceLines", Right.SERVICE_LINES, ""),
            new Rpc("FollowConfigurationChanges", Right.LIST, ""));

    private static final String ONE = "/configurations/{id:[0-9]{1,18}}";
    private static final String IMPORTS = "/configurations/imports";
    private static final String ASSOCIATIONS = "/associations/{id:[0-9]{1,18}}";
    private static final String BACKFILL = "/backfills/{id:[0-9]{1,18}}";
    private static final String API = "/api/v1/partner-configurations";
    private static final String BACKFILLS = "/api/v1/backfills";

    private static final List<Route> ROUTES = List.of(
            new Route("GET /login", Right.OPEN),
            new Route("GET /signed-out", Right.OPEN),
            new Route("GET /error", Right.OPEN),
            new Route("GET /problems", Right.OPEN),
            new Route("GET /problems/{slug}", Right.OPEN),
            new Route("GET /design", Right.OPEN),
            new Route("GET /", Right.SIGNED_IN),
            new Route("GET /no-access", Right.SIGNED_IN),
            new Route("GET /jump", Right.PORTAL),
            new Route("GET /configurations", Right.LIST),
            new Route("GET /configurations.csv", Right.EDIT),
            new Route("GET /configurations/new", Right.EDIT),
            new Route("POST /configurations/new", Right.EDIT),
            new Route("GET " + IMPORTS, Right.EDIT),
            new Route("POST " + IMPORTS, Right.EDIT),
            new Route("GET " + IMPORTS + "/new", Right.EDIT),
            new Route("GET " + IMPORTS + "/layouts", Right.EDIT),
            new Route("GET " + IMPORTS + "/{id:[0-9]{1,18}}", Right.EDIT),
            new Route("POST " + IMPORTS + "/{id:[0-9]{1,18}}/application", Right.EDIT),
            new Route("GET " + IMPORTS + "/{id:[0-9]{1,18}}/reversal", Right.EDIT),
            new Route("POST " + IMPORTS + "/{id:[0-9]{1,18}}/reversal", Right.EDIT),
            new Route("GET /configurations/exports/{layout}", Right.EDIT),
            new Route("GET /configurations/reconciliations/new", Right.EDIT),
            new Route("POST /configurations/reconciliations", Right.EDIT),
            new Route("GET " + ONE, Right.READ_ONE),
            new Route("GET " + ONE + "/service-lines", Right.READ_ONE),
            new Route("GET " + ONE + "/revisions", Right.READ_ONE),
            new Route("GET " + ONE + "/revisions/{number:[1-9][0-9]{0,8}}", Right.READ_ONE),
            new Route("POST " + ONE + "/revisions/{number:[1-9][0-9]{0,8}}/restoration", Right.EDIT_ONE),
            new Route("GET " + ONE + "/copy", Right.EDIT_ONE),
            new Route("POST " + ONE + "/copy", Right.EDIT_ONE),
            new Route("GET " + ONE + "/deactivation", Right.EDIT_ONE),
            new Route("POST " + ONE + "/deactivation", Right.EDIT_ONE),
            new Route("POST " + ONE + "/reactivation", Right.EDIT_ONE),
            new Route("GET " + ONE + "/partner-view", Right.EDIT_ONE),
            new Route("POST " + ONE + "/partner-view/closing", Right.EDIT_ONE),
            new Route("POST " + ONE + "/partner-view/opening", Right.EDIT_ONE),
            new Route("POST " + ONE + "/sso-checks", Right.EDIT_ONE),
            new Route("POST " + ONE + "/redox-checks", Right.EDIT_ONE),
            new Route("GET " + ONE + "/draft/discarding", Right.EDIT_ONE),
            new Route("POST " + ONE + "/draft/discarding", Right.EDIT_ONE),
            new Route("POST " + ONE + "/draft/resolution", Right.EDIT_ONE),
            new Route("GET " + ONE + "/draft/{section:general|markets|sources|sso|redox}", Right.EDIT_ONE),
            new Route("POST " + ONE + "/draft/{section:general|markets|sources|sso|redox}", Right.EDIT_ONE),
            new Route("GET " + ONE + "/publication", Right.EDIT_ONE),
            new Route("POST " + ONE + "/publication", Right.EDIT_ONE),
            new Route("GET /directory", Right.READ_DIRECTORY),
            new Route("GET /directory/partners", Right.READ_DIRECTORY),
            new Route("GET /directory/partners/{id}", Right.READ_DIRECTORY),
            new Route("GET /directory/partners/new", Right.WRITE_DIRECTORY),
            new Route("POST /directory/partners", Right.WRITE_DIRECTORY),
            new Route("POST /directory/partners/{id}", Right.WRITE_DIRECTORY),
            new Route("GET /directory/partners/{id}/deletion", Right.WRITE_DIRECTORY),
            new Route("POST /directory/partners/{id}/deletion", Right.WRITE_DIRECTORY),
            new Route("GET /directory/markets", Right.READ_DIRECTORY),
            new Route("GET /directory/markets/{id}", Right.READ_DIRECTORY),
            new Route("GET /directory/markets/new", Right.WRITE_DIRECTORY),
            new Route("POST /directory/markets", Right.WRITE_DIRECTORY),
            new Route("POST /directory/markets/{id}", Right.WRITE_DIRECTORY),
            new Route("GET /directory/markets/{id}/deletion", Right.WRITE_DIRECTORY),
            new Route("POST /directory/markets/{id}/deletion", Right.WRITE_DIRECTORY),
            new Route("GET /directory/service-lines", Right.READ_DIRECTORY),
            new Route("GET /directory/service-lines/{id}", Right.READ_DIRECTORY),
            new Route("GET /directory/service-lines/new", Right.WRITE_DIRECTORY),
            new Route("POST /directory/service-lines", Right.WRITE_DIRECTORY),
            new Route("POST /directory/service-lines/{id}", Right.WRITE_DIRECTORY),
            new Route("GET /directory/service-lines/{id}/deletion", Right.WRITE_DIRECTORY),
            new Route("POST /directory/service-lines/{id}/deletion", Right.WRITE_DIRECTORY),
            new Route("GET /directory/imports/new", Right.WRITE_DIRECTORY),
            new Route("POST /directory/imports", Right.WRITE_DIRECTORY),
            new Route("GET /directory/imports/{id}", Right.WRITE_DIRECTORY),
            new Route("POST /directory/imports/{id}/application", Right.WRITE_DIRECTORY),
            new Route("GET /audit", Right.AUDIT),
            new Route("GET /audit/{id:[0-9]{1,18}}", Right.AUDIT),
            new Route("GET /audit/export", Right.AUDIT),
            new Route("GET /audit/verification", Right.AUDIT),
            new Route("POST /audit/verification", Right.AUDIT),
            new Route("GET /exports", Right.READ_EXPORTS),
            new Route("POST /exports", Right.START_EXPORTS),
            new Route("GET /exports/{id:[0-9]{1,18}}", Right.READ_EXPORTS),
            new Route("GET /api/v1/exports", Right.READ_EXPORTS),
            new Route("POST /api/v1/exports", Right.START_EXPORTS),
            new Route("GET /api/v1/exports/{id}", Right.READ_EXPORTS),
            new Route("GET /mails/undelivered", Right.HANDLE_MAILS),
            new Route("POST /mails/undelivered/{id:[0-9]{1,18}}/attempts", Right.HANDLE_MAILS),
            new Route("GET /mails/undelivered/{id:[0-9]{1,18}}/dismissal", Right.HANDLE_MAILS),
            new Route("POST /mails/undelivered/{id:[0-9]{1,18}}/dismissal", Right.HANDLE_MAILS),
            new Route("GET /backfills", Right.READ_BACKFILLS),
            new Route("POST /backfills", Right.WRITE_BACKFILLS),
            new Route("GET /backfills/new", Right.WRITE_BACKFILLS),
            new Route("GET /backfills/guide", Right.READ_BACKFILLS),
            new Route("GET /backfills/template", Right.READ_BACKFILLS),
            new Route("GET " + BACKFILL, Right.READ_BACKFILLS),
            new Route("GET " + BACKFILL + "/problems", Right.READ_BACKFILLS),
            new Route("GET " + BACKFILL + "/changes", Right.READ_BACKFILLS),
            new Route("POST " + BACKFILL + "/legacy-comparison", Right.READ_BACKFILLS),
            new Route("POST " + BACKFILL + "/pause", Right.WRITE_BACKFILLS),
            new Route("POST " + BACKFILL + "/resumption", Right.WRITE_BACKFILLS),
            new Route("POST " + BACKFILL + "/matching", Right.WRITE_BACKFILLS),
            new Route("POST " + BACKFILL + "/column-mapping", Right.WRITE_BACKFILLS),
            new Route("GET " + BACKFILL + "/cancellation", Right.WRITE_BACKFILLS),
            new Route("POST " + BACKFILL + "/cancellation", Right.WRITE_BACKFILLS),
            new Route("POST " + BACKFILL + "/commit", Right.COMMIT_BACKFILLS),
            new Route("GET " + BACKFILL + "/undo", Right.COMMIT_BACKFILLS),
            new Route("POST " + BACKFILL + "/undo", Right.COMMIT_BACKFILLS),
            new Route("GET " + BACKFILL + "/review", Right.DECIDE_BACKFILLS),
            new Route("GET " + BACKFILL + "/review/{care_request:[0-9]{1,18}}/{place:[1-9]}", Right.DECIDE_BACKFILLS),
            new Route("POST " + BACKFILL + "/review/{care_request:[0-9]{1,18}}/{place:[1-9]}", Right.DECIDE_BACKFILLS),
            new Route("GET /backfills/notifications", Right.READ_BACKFILLS),
            new Route("POST /backfills/notifications", Right.EDIT_BACKFILL_RECIPIENTS),
            new Route("POST /backfills/notifications/{id:[0-9]{1,18}}/removal", Right.EDIT_BACKFILL_RECIPIENTS),
            new Route("GET /api/v1/backfill-recipients", Right.READ_BACKFILLS),
            new Route("POST /api/v1/backfill-recipients", Right.EDIT_BACKFILL_RECIPIENTS),
            new Route("GET /api/v1/backfill-recipients/{id}", Right.READ_BACKFILLS),
            new Route("DELETE /api/v1/backfill-recipients/{id}", Right.EDIT_BACKFILL_RECIPIENTS),
            new Route("GET /associations", Right.READ_ASSOCIATIONS),
            new Route("GET " + ASSOCIATIONS, Right.READ_ASSOCIATIONS),
            new Route("GET " + ASSOCIATIONS + "/new", Right.WRITE_ASSOCIATIONS),
            new Route("POST " + ASSOCIATIONS, Right.WRITE_ASSOCIATIONS),
            new Route("GET " + ASSOCIATIONS + "/{partner:[0-9]{1,18}}/removal", Right.WRITE_ASSOCIATIONS),
            new Route("POST " + ASSOCIATIONS + "/{partner:[0-9]{1,18}}/removal", Right.WRITE_ASSOCIATIONS),
            new Route("GET /api/v1/associations", Right.READ_ASSOCIATIONS),
            new Route("GET /api/v1/care-requests/{care_request_id}/associations", Right.READ_ASSOCIATIONS),
            new Route("GET /api/v1/care-requests/{care_request_id}/associations/{partner_id}", Right.READ_ASSOCIATIONS),
            new Route(
                    "PUT /api/v1/care-requests/{care_request_id}/associations/{partner_id}", Right.WRITE_ASSOCIATIONS),
            new Route(
                    "DELETE /api/v1/care-requests/{care_request_id}/associations/{partner_id}",
                    Right.WRITE_ASSOCIATIONS),
            new Route("GET " + API, Right.LIST),
            new Route("POST " + API, Right.CREATE),
            new Route("GET " + API + "/by-express-partner/{express_partner_id}", Right.FIND_ONE),
            new Route("GET " + API + "/{id}", Right.READ_ONE),
            new Route("PUT " + API + "/{id}", Right.WRITE_ONE),
            new Route("POST " + API + "/{id}/deactivation", Right.WRITE_ONE),
            new Route("DELETE " + API + "/{id}/deactivation", Right.WRITE_ONE),
            new Route("PUT " + API + "/{id}/markets/{market_id}", Right.WRITE_ONE),
            new Route("DELETE " + API + "/{id}/markets/{market_id}", Right.WRITE_ONE),
            new Route("POST " + API + "/{id}/sources", Right.WRITE_ONE),
            new Route("PUT " + API + "/{id}/sources/{source_id}", Right.WRITE_ONE),
            new Route("DELETE " + API + "/{id}/sources/{source_id}", Right.WRITE_ONE),
            new Route("POST " + API + "/{id}/restorations", Right.WRITE_ONE),
            new Route("POST " + API + "/{id}/sso-checks", Right.WRITE_ONE),
            new Route("GET " + API + "/{id}/sso-checks", Right.WRITE_ONE),
            new Route("POST " + API + "/{id}/redox-checks", Right.WRITE_ONE),
            new Route("GET " + API + "/{id}/redox-checks", Right.WRITE_ONE),
            new Route("GET /api/v1/configuration-changes", Right.LIST),
            new Route("POST /api/v1/configuration-imports", Right.CREATE),
            new Route("GET /api/v1/configuration-imports/{id}", Right.CREATE),
            new Route("GET /api/v1/configuration-imports/{id}/records", Right.CREATE),
            new Route("POST /api/v1/configuration-imports/{id}/application", Right.CREATE),
            new Route("POST /api/v1/configuration-imports/{id}/reversal", Right.CREATE),
            new Route("POST /api/v1/reconciliations", Right.CREATE),
            new Route("GET /api/v1/configuration-exports/{layout}", Right.CREATE),
            new Route("GET " + API + "/{id}/revisions", Right.READ_ONE),
            new Route("GET " + API + "/{id}/revisions/{revision}", Right.READ_ONE),
            new Route("GET " + API + "/{id}/revisions/{revision}/diff", Right.READ_ONE),
            new Route("GET /api/v1/service-lines", Right.SERVICE_LINES),
            new Route("GET /api/v1/markets", Right.READ_DIRECTORY),
            new Route("GET /api/v1/markets/{external_market_id}", Right.READ_DIRECTORY),
            new Route("PUT /api/v1/markets/{external_market_id}", Right.WRITE_DIRECTORY),
            new Route("GET /api/v1/partners", Right.READ_DIRECTORY),
            new Route("GET /api/v1/partners/{station_channel_item_id}", Right.READ_DIRECTORY),
            new Route("PUT /api/v1/partners/{station_channel_item_id}", Right.WRITE_DIRECTORY),
            new Route("GET /api/v1/service-line-catalog", Right.READ_DIRECTORY),
            new Route("GET /api/v1/service-line-catalog/{external_id}", Right.READ_DIRECTORY),
            new Route("PUT /api/v1/service-line-catalog/{external_id}", Right.WRITE_DIRECTORY),
            new Route("GET " + BACKFILLS, Right.READ_BACKFILLS),
            new Route("POST " + BACKFILLS, Right.WRITE_BACKFILLS),
            new Route("GET " + BACKFILLS + "/{id}", Right.READ_BACKFILLS),
            new Route("POST " + BACKFILLS + "/{id}/pause", Right.WRITE_BACKFILLS),
            new Route("POST " + BACKFILLS + "/{id}/resumption", Right.WRITE_BACKFILLS),
            new Route("POST " + BACKFILLS + "/{id}/matching", Right.WRITE_BACKFILLS),
            new Route("POST " + BACKFILLS + "/{id}/cancellation", Right.WRITE_BACKFILLS),
            new Route("PUT " + BACKFILLS + "/{id}/column-mapping", Right.WRITE_BACKFILLS),
            new Route("GET " + BACKFILLS + "/{id}/rejections", Right.READ_BACKFILLS),
            new Route("GET " + BACKFILLS + "/{id}/matches", Right.READ_BACKFILLS),
            new Route("GET " + BACKFILLS + "/{id}/plan", Right.READ_BACKFILLS),
            new Route("GET " + BACKFILLS + "/{id}/plan/changes", Right.READ_BACKFILLS),
            new Route("POST " + BACKFILLS + "/{id}/commit", Right.COMMIT_BACKFILLS),
            new Route("POST " + BACKFILLS + "/{id}/undo", Right.COMMIT_BACKFILLS),
            new Route("GET " + BACKFILLS + "/{id}/changes", Right.READ_BACKFILLS),
            new Route("POST " + BACKFILLS + "/{id}/legacy-comparisons", Right.READ_BACKFILLS),
            new Route("GET " + BACKFILLS + "/{id}/pairs", Right.READ_BACKFILLS),
            new Route("PUT " + BACKFILLS + "/{id}/pairs/{care_request_id}/{place}", Right.DECIDE_BACKFILLS),
            new Route("GET /api/v1/audit-entries", Right.AUDIT),
            new Route("GET /api/v1/audit-entries/{id}", Right.AUDIT));

    private AccessTable() {}

    static Set<String> names() {
        return Set.copyOf(ROUTES.stream().map(Route::name).toList());
    }

    static Route route(String name) {
        return ROUTES.stream()
                .filter(route -> route.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not in the table"));
    }

    static List<Rpc> rpcs() {
        return RPCS;
    }

    static List<Route> apiRoutes() {
        return ROUTES.stream().filter(Route::isApi).toList();
    }

    static List<Route> pageRoutes() {
        return ROUTES.stream().filter(route -> !route.isApi()).toList();
    }
}
