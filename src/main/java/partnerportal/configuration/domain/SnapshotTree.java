package partnerportal.configuration.domain;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * A snapshot as a JSON tree: members in a fixed order, absent when null; markets, service lines and sources are objects
 * under their natural keys, because their order means nothing.
 */
final class SnapshotTree {

    static final String MARKETS = "markets";
    static final String SERVICE_LINES = "service_lines";
    static final String SOURCES = "sources";

    /** The members that are always there and hold children by key. */
    static final Set<String> COLLECTIONS = Set.of(MARKETS, SERVICE_LINES, SOURCES);

    static final JsonMapper JSON = JsonMapper.builder().build();

    private SnapshotTree() {}

    static ObjectNode of(ConfigurationSnapshot snapshot) {
        var settings = snapshot.settings();
        var root = JSON.createObjectNode();
        put(root, "express_partner_id", settings.expressPartnerId());
        put(root, "name", settings.name());
        put(
                root,
                "phone_number",
                settings.phoneNumber() == null ? null : settings.phoneNumber().e164());
        root.put("allow_user_care_requests", settings.allowUserCareRequests());
        root.put("bypass_risk_stratification", settings.bypassRiskStratification());
        root.put("sso_enabled", settings.ssoEnabled());
        root.put("redox_enabled", settings.redoxEnabled());
        if (settings.sso() != null) {
            write(settings.sso(), root.putObject("sso"));
        }
        if (settings.redox() != null) {
            write(settings.redox(), root.putObject("redox"));
        }
        var markets = root.putObject(MARKETS);
        settings.markets()
                .forEach(market -> write(market, markets.putObject(market.key().toString())));
        var sources = root.putObject(SOURCES);
        settings.sources()
                .forEach(source -> write(source, sources.putObject(source.key().toString())));
        put(
                root,
                "deactivated_at",
                snapshot.deactivatedAt() == null
                        ? null
                        : snapshot.deactivatedAt().toString());
        return root;
    }

    static ConfigurationSnapshot parse(String json) {
        return read(JSON.readTree(json));
    }

    /** Takes booleans and numbers as text too, which is what a field map holds. */
    static ConfigurationSnapshot read(JsonNode root) {
        if (!root.isObject()) {
            throw new IllegalArgumentException("A snapshot is a JSON object");
        }
        var phone = text(root, "phone_number");
        var deactivatedAt = text(root, "deactivated_at");
        var settings = new Settings(
                text(root, "express_partner_id"),
                text(root, "name"),
                phone == null ? null : new PhoneNumber(phone),
                flag(root, "allow_user_care_requests"),
                flag(root, "bypass_risk_stratification"),
                flag(root, "sso_enabled"),
                flag(root, "redox_enabled"),
                root.has("sso") ? sso(root.get("sso")) : null,
                root.has("redox") ? redox(root.get("redox")) : null,
                children(root.path(MARKETS), SnapshotTree::market),
                children(root.path(SOURCES), SnapshotTree::source));
        return new ConfigurationSnapshot(settings, deactivatedAt == null ? null : Instant.parse(deactivatedAt));
    }

    private static void write(Sso sso, ObjectNode into) {
        put(into, "connection_name", sso.connectionName());
        put(into, "logout_url", sso.logoutUrl());
    }

    private static void write(Redox redox, ObjectNode into) {
        put(into, "source_id", redox.sourceId());
        put(into, "destination_id", redox.destinationId());
        put(into, "clinical_summary_destination_id", redox.clinicalSummaryDestinationId());
        put(into, "cancellation_id", redox.cancellationId());
        into.put("clinical_notes_enabled", redox.clinicalNotesEnabled());
    }

    private static void write(ConfiguredMarket market, ObjectNode into) {
        put(into, "id", market.id());
        var lines = into.putObject(SERVICE_LINES);
        for (var line : market.serviceLines()) {
            var node = lines.putObject(line.key().toString());
            put(node, "id", line.id());
            put(node, "redox_partner_id", line.redoxPartnerId());
        }
    }

    private static void write(Source source, ObjectNode into) {
        put(into, "id", source.id());
        into.put("redox_only", source.redoxOnly());
    }

    private static Sso sso(JsonNode node) {
        return new Sso(text(node, "connection_name"), text(node, "logout_url"));
    }

    private static Redox redox(JsonNode node) {
        return new Redox(
                text(node, "source_id"),
                text(node, "destination_id"),
                text(node, "clinical_summary_destination_id"),
                text(node, "cancellation_id"),
                flag(node, "clinical_notes_enabled"));
    }

    private static ConfiguredMarket market(String key, JsonNode node) {
        return new ConfiguredMarket(
                number(node, "id"), Long.parseLong(key), children(node.path(SERVICE_LINES), SnapshotTree::line));
    }

    private static AssignedServiceLine line(String key, JsonNode node) {
        return new AssignedServiceLine(number(node, "id"), Long.parseLong(key), number(node, "redox_partner_id"));
    }

    private static Source source(String key, JsonNode node) {
        return Source.of(SourceKey.parse(key), flag(node, "redox_only")).withId(number(node, "id"));
    }

    private static <C> Set<C> children(JsonNode byKey, BiFunction<String, JsonNode, C> reader) {
        var children = new LinkedHashSet<C>();
        byKey.properties().forEach(entry -> children.add(reader.apply(entry.getKey(), entry.getValue())));
        return children;
    }

    private static void put(ObjectNode node, String member, @Nullable String text) {
        if (text != null) {
            node.put(member, text);
        }
    }

    private static void put(ObjectNode node, String member, @Nullable Long number) {
        if (number != null) {
            node.put(member, number.longValue());
        }
    }

    private static @Nullable String text(JsonNode node, String member) {
        return node.has(member) ? node.get(member).asString() : null;
    }

    private static @Nullable Long number(JsonNode node, String member) {
        return node.has(member) ? node.get(member).asLong() : null;
    }

    private static boolean flag(JsonNode node, String member) {
        return node.has(member) && node.get(member).asBoolean();
    }
}
