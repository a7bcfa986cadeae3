package partnerportal.contract;

import org.jspecify.annotations.Nullable;
import partnerportal.configuration.api.ApiCaller;
import partnerportal.local.GrpcAnswer;
import partnerportal.local.PortalAnswer;
import partnerportal.local.PortalGrpc;
import partnerportal.local.PortalHttp;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** One caller that asks the same over HTTP and over gRPC. What changes something is only tried. */
record BothWays(PortalHttp http, PortalGrpc grpc) {

    static final String CHANGES = "/api/v1/configuration-changes";

    /** What both answered. */
    record Answers(PortalAnswer json, GrpcAnswer message) {}

    /** @param token null for nobody */
    BothWays as(@Nullable String token) {
        return token == null ? this : new BothWays(http.as(token), grpc.as(token));
    }

    Answers list(Map<String, ?> parameters) {
        return new Answers(
                http.get(ApiCaller.PATH + query(parameters)), grpc.call("ListPartnerConfigurations", parameters));
    }

    Answers get(Object id, Map<String, ?> parameters) {
        var fields = and(parameters, "id", id);
        return new Answers(
                http.get(ApiCaller.PATH + "/" + id + query(parameters)), grpc.call("GetPartnerConfiguration", fields));
    }

    Answers byExpressPartner(String id) {
        return new Answers(
                http.get(ApiCaller.PATH + "/by-express-partner/" + id),
                grpc.call("GetPartnerConfiguration", Map.of("express_partner_id", id)));
    }

    Answers serviceLines(Map<String, ?> parameters) {
        return new Answers(
                http.get("/api/v1/service-lines" + query(parameters)), grpc.call("ListServiceLines", parameters));
    }

    Answers changes(long since) {
        return new Answers(
                http.get(CHANGES + "?since=" + since), grpc.call("FollowConfigurationChanges", Map.of("since", since)));
    }

    Answers create(Map<String, ?> body) {
        return new Answers(
                http.post(ApiCaller.PATH + "?dry_run=true", body),
                grpc.call("UpsertPartnerConfiguration", and(message(body), "dry_run", true)));
    }

    Answers put(Object id, Map<String, ?> body, @Nullable String etag) {
        return write("PUT", "/" + id, body, etag, "UpsertPartnerConfiguration", and(message(body), "id", id));
    }

    Answers deactivate(Object id, @Nullable String reason, @Nullable String etag) {
        Map<String, Object> body = reason == null ? Map.of() : Map.of("reason", reason);
        var fields = and(body, "partner_configuration_id", id);
        return write("POST", "/" + id + "/deactivation", body, etag, "DeactivatePartnerConfiguration", fields);
    }

    Answers restore(Object id) {
        var fields = Map.of("partner_configuration_id", id, "restore", true);
        return write("DELETE", "/" + id + "/deactivation", null, null, "DeactivatePartnerConfiguration", fields);
    }

    Answers putMarket(Object id, Object market, List<?> lines, @Nullable String etag) {
        Map<String, Object> body = lines.isEmpty() ? Map.of() : Map.of("service_lines", lines);
        var fields = and(and(body, "partner_configuration_id", id), "market_id", market);
        return write("PUT", "/" + id + "/markets/" + market, body, etag, "UpsertPartnerConfigurationMarket", fields);
    }

    Answers deleteMarket(Object id, Object market) {
        var fields = Map.of("partner_configuration_id", id, "market_id", market);
        return write("DELETE", "/" + id + "/markets/" + market, null, null, "DeletePartnerConfigurationMarket", fields);
    }

    Answers addSource(Object id, Map<String, ?> body) {
        var fields = and(body, "partner_configuration_id", id);
        return write("POST", "/" + id + "/sources", body, null, "UpsertPartnerConfigurationSource", fields);
    }

    Answers putSource(Object id, Object source, Map<String, ?> body) {
        var fields = and(and(body, "partner_configuration_id", id), "id", source);
        return write("PUT", "/" + id + "/sources/" + source, body, null, "UpsertPartnerConfigurationSource", fields);
    }

    Answers deleteSource(Object id, Object source) {
        var fields = Map.of("partner_configuration_id", id, "id", source);
        return write("DELETE", "/" + id + "/sources/" + source, null, null, "DeletePartnerConfigurationSource", fields);
    }

    private Answers write(
            String method,
            String path,
            @Nullable Object body,
            @Nullable String etag,
            String rpc,
            Map<String, ?> fields) {
        var sender = etag == null ? http : http.with("If-Match", etag);
        var tried = and(fields, "dry_run", true);
        return new Answers(
                sender.send(method, ApiCaller.PATH + path + "?dry_run=true", body),
                grpc.call(rpc, etag == null ? tried : and(tried, "etag", etag)));
    }

    /** What is null or an empty list in JSON is named by the mask and left out; with a mask all else has to be named too. */
    static Map<String, Object> message(Map<String, ?> body) {
        var fields = new LinkedHashMap<String, Object>();
        body.forEach((name, value) -> {
            if (value != null) {
                fields.put(name, value);
            }
        });
        boolean removes = body.values().stream().anyMatch(value -> value == null || value.equals(List.of()));
        if (removes) {
            fields.put(
                    "update_mask", body.keySet().stream().map(BothWays::camel).collect(Collectors.joining(",")));
        }
        return fields;
    }

    /** How JSON writes the paths of a mask. */
    private static String camel(String name) {
        var words = name.split("_");
        var camel = new StringBuilder(words[0]);
        for (int at = 1; at < words.length; at++) {
            camel.append(Character.toUpperCase(words[at].charAt(0))).append(words[at].substring(1));
        }
        return camel.toString();
    }

    static Map<String, Object> and(Map<String, ?> fields, String name, Object value) {
        var more = new LinkedHashMap<String, Object>();
        fields.forEach((key, given) -> more.put(key, Objects.requireNonNull(given)));
        more.put(name, value);
        return more;
    }

    private static String query(Map<String, ?> parameters) {
        return parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "="
                        + URLEncoder.encode(String.valueOf(parameter.getValue()), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", parameters.isEmpty() ? "" : "?", ""));
    }
}
