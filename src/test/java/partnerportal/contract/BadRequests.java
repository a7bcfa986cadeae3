package partnerportal.contract;

import org.jspecify.annotations.Nullable;
import partnerportal.contract.Document.Operation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Requests that an operation should not be sent, made from what its document says. Nothing of it may be written. */
final class BadRequests {

    private static final String LONG = "x".repeat(3_000);
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "' or 1=1 --",
            "\"; drop table audit_entries; --",
            "<script>alert(1)</script>",
            "${7*7}",
            "../../etc/passwd",
            "%",
            "\\",
            "\u202e",
            "\uFFFF",
            "\r\nX-Injected: 1",
            "\t",
            "a,b",
            "a;b",
            "a&b=c",
            "#",
            "[]",
            "{}",
            "${jndi:ldap://x.example/a}",
            "{{7*7}}",
            "';select pg_sleep(5);--",
            "name:eq:x AND",
            "name:eq:%00",
            "nonsense:eq:1",
            "null",
            "NaN",
            "Infinity",
            "-1",
            "0",
            "1.5",
            "1e400",
            "0x10",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775809",
            "99999999999999999999999999",
            "true",
            "WyJuYW1lIl0",
            "WyJuYW1lIiwiYVx1MDAwMCIsIjEiXQ",
            "WyJuYW1lIiwiYSIsIngiXQ",
            "WyJ1cGRhdGVkX2F0IiwieCIsIjEiXQ",
            "2026-02-30T00:00:00Z",
            "+999999999-12-31T23:59:59Z",
            "\uD83D\uDE80",
            LONG);

    /** What no member may hold, whatever its type. */
    private static final List<String> IMPOSSIBLE = List.of("\\u0000", "\\ud800", "\\udc00x", "no_such");

    /** As JSON, so that what no writer would write can be sent too. */
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "1e400",
            "9223372036854775808",
            "99999999999999999999999999",
            "-9223372036854775809",
            "1e-400",
            "\"12\"",
            "\"true\"",
            "\" \"",
            "\"\\n\"",
            "\"\\ud83d\\ude80\"",
            "[1,2,3]",
            "[{}]",
            "{\"id\":1}",
            "{\"$ref\":\"#\"}",
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\udc00x\"",
            "\"' or 1=1 --\"",
            "\"<img src=x onerror=alert(1)>\"",
            "\"" + LONG + "\"",
            "[]",
            "[null]",
            "[[[[]]]]",
            "{}",
            "{\"no_such_member\":1}");

    private static final List<String> BROKEN = List.of(
            "{",
            "}",
            "[",
            "[]",
            "null",
            "12",
            "\"text\"",
            "true",
            "{\"",
            "{\"name\":}",
            "{\"name\":\"x\"",
            "{\"name\":\"x\"}}",
            "{\"name\":\"x\"} {}",
            "{'name':'x'}",
            "{name:1}",
            "{\"name\":\"\u0001\"}",
            "{\"name\":01}",
            "{\"a\":1,\"a\":2}",
            "\uFEFF{",
            "<xml/>",
            "name=x",
            "{\"no_such_member\":null}",
            "{\"__proto__\":{}}",
            "[".repeat(5_000),
            "{\"a\":".repeat(2_000));

    private final Operation operation;
    private final Document document;
    private final ApiWorld world;
    private final Map<String, String> variables;

    /** @param mustBeRefused whether no reading of it is right; else it may also be taken, as a trial */
    record Request(
            String method,
            String address,
            @Nullable String header,
            String headerValue,
            @Nullable String body,
            boolean mustBeRefused) {

        String shortened() {
            var text = method + " " + address + " " + header + " " + body;
            return text.length() > 300 ? text.substring(0, 300) + "…" : text;
        }
    }

    BadRequests(Operation operation, Document document, ApiWorld world) {
        this.operation = operation;
        this.document = document;
        this.world = world;
        this.variables = world.variablesFor(operation, world.variables());
    }

    Stream<Request> all() {
        var all = new ArrayList<Request>();
        operation.parameters().forEach(parameter -> addParameter(parameter, all));
        operation.body().ifPresent(content -> addBodies(content, all));
        return all.stream();
    }

    private void addParameter(JsonNode parameter, List<Request> into) {
        var name = parameter.get("name").asString();
        for (var text : TEXTS) {
            switch (parameter.get("in").asString()) {
                case "path" -> {
                    if (isSendable(text)) {
                        into.add(request(addressWith(name, encoded(text)), null));
                    }
                }
                case "query" ->
                    into.add(request(
                            address() + (name.equals("dry_run") ? "?" : trial() + "&") + name + "=" + encoded(text),
                            null));
                default -> {
                    if (isHeader(text)) {
                        into.add(new Request(operation.method(), address() + trial(), name, text, body(), false));
                    }
                }
            }
        }
    }

    private void addBodies(JsonNode content, List<Request> into) {
        boolean needed = operation.node().at("/requestBody/required").asBoolean(false);
        BROKEN.forEach(body -> into.add(request(address() + trial(), body, needed || !body.equals("null"))));
        into.add(new Request(
                operation.method(), address() + trial(), null, "", "\"" + "x".repeat(10 << 20) + "\"", true));
        for (var type : List.of("text/plain", "application/xml", "nonsense", "application/x-www-form-urlencoded")) {
            into.add(new Request(operation.method(), address() + trial(), "Content-Type", type, body(), true));
        }
        var example = content.get("example");
        for (var place : places(example, "")) {
            for (var value : VALUES) {
                boolean impossible = IMPOSSIBLE.stream().anyMatch(value::contains);
                into.add(request(address() + trial(), replaced(example, place, value), impossible));
            }
            into.add(request(address() + trial(), replaced(example, place + "_x", "1"), true));
        }
    }

    /** Where something stands in the example that could be something else. */
    private static List<String> places(JsonNode node, String pointer) {
        var places = new ArrayList<String>();
        node.properties().forEach(member -> {
            places.add(pointer + "/" + member.getKey());
            places.addAll(places(member.getValue(), pointer + "/" + member.getKey()));
        });
        if (node instanceof ArrayNode list && !list.isEmpty()) {
            places.addAll(places(list.get(0), pointer + "/0"));
        }
        return places;
    }

    /** The example with the raw JSON put at the place. */
    private static String replaced(JsonNode example, String place, String raw) {
        var mark = "@@here@@";
        var copy = example.deepCopy();
        var slash = place.lastIndexOf('/');
        var parent = copy.at(place.substring(0, slash));
        ((ObjectNode) parent).put(place.substring(slash + 1), mark);
        return JsonMapper.shared().writeValueAsString(copy).replace("\"" + mark + "\"", raw);
    }

    private Request request(String address, @Nullable String body) {
        return new Request(operation.method(), address, null, "", body == null ? body() : body, false);
    }

    private Request request(String address, String body, boolean mustBeRefused) {
        return new Request(operation.method(), address, null, "", body, mustBeRefused);
    }

    private @Nullable String body() {
        return operation
                .body()
                .map(content -> JsonMapper.shared().writeValueAsString(content.get("example")))
                .orElse(null);
    }

    private String address() {
        return operation.address(variables);
    }

    private String addressWith(String name, String value) {
        var changed = new HashMap<>(variables);
        changed.put(name, value);
        return operation.address(changed) + trial();
    }

    private String trial() {
        return operation.hasParameter("dry_run") ? "?dry_run=true" : "?";
    }

    /** The rest never leaves the client as a path of its own. */
    private static boolean isSendable(String text) {
        return !text.isBlank();
    }

    private static boolean isHeader(String text) {
        return text.chars().allMatch(character -> character >= ' ' && character < 127);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
