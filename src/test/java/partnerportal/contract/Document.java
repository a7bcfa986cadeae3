package partnerportal.contract;

import partnerportal.local.PortalHttp;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Stream;

/** The API's own description, as a test reads it. */
record Document(JsonNode root) {

    static Document of(PortalHttp http) {
        return new Document(http.get("/api/v1/openapi.json").json());
    }

    /** @param path with the names of its variables, such as {@code /api/v1/markets/{external_market_id}} */
    record Operation(String method, String path, JsonNode node) {

        String name() {
            return method + " " + path;
        }

        List<JsonNode> parameters() {
            return node.path("parameters").valueStream().toList();
        }

        boolean hasParameter(String name) {
            return parameters().stream()
                    .anyMatch(parameter -> parameter.get("name").asString().equals(name));
        }

        Optional<JsonNode> body() {
            return Optional.of(node.at("/requestBody/content/application~1json"))
                    .filter(JsonNode::isObject);
        }

        boolean isWrite() {
            return !method.equals("GET");
        }

        /** The content that an answer with this status may have, if it has any. */
        Optional<JsonNode> answer(int status) {
            return Optional.of(
                            node.path("responses").path(String.valueOf(status)).path("content"))
                    .filter(JsonNode::isObject)
                    .flatMap(content -> content.valueStream().findFirst());
        }

        /** The address with every variable filled in, in the path or as a parameter. */
        String address(Map<String, String> variables) {
            var address = path;
            var query = new StringJoiner("&", "?", "").setEmptyValue("");
            for (var variable : variables.entrySet()) {
                address = address.replace("{" + variable.getKey() + "}", variable.getValue());
                if (takesInQuery(variable.getKey())) {
                    query.add(variable.getKey() + "=" + variable.getValue());
                }
            }
            return address + query;
        }

        private boolean takesInQuery(String name) {
            return parameters().stream()
                    .anyMatch(parameter -> parameter.get("in").asString().equals("query")
                            && parameter.get("name").asString().equals(name));
        }
    }

    List<Operation> operations() {
        return root.get("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(method -> new Operation(method.getKey().toUpperCase(), path.getKey(), method.getValue())))
                .toList();
    }

    /** The schema with all it refers to, so that it can stand alone. */
    JsonNode standalone(JsonNode schema) {
        var whole = JsonMapper.shared().createObjectNode();
        whole.setAll((ObjectNode) schema);
        whole.set("components", root.get("components"));
        return whole;
    }

    /** The schema itself where it is only a name of one. */
    JsonNode resolved(JsonNode schema) {
        if (schema.has("$ref")) {
            return resolved(root.at(schema.get("$ref").asString().substring(1)));
        }
        return Stream.of("anyOf", "oneOf")
                .filter(schema::has)
                .findFirst()
                .map(choices -> resolved(schema.get(choices).get(0)))
                .orElse(schema);
    }
}
