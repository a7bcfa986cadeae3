package partnerportal.configuration.domain;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A snapshot laid flat: JSON pointer to the value as text, without the rows' ids. Whatever may be there or not (SSO, Redox,
 * a market, a service line, a source) has an entry of its own that says it is there. Values are compared as text because
 * JSON numbers of the same value need not be equal nodes.
 */
final class FieldMap {

    static final String PRESENT = "{}";

    private static final String ID = "id";
    private static final Pattern CONTAINER =
            Pattern.compile("/sso|/redox|/sources/[^/]+|/markets/[^/]+(/service_lines/[^/]+)?");

    private FieldMap() {}

    static SortedMap<String, String> of(ConfigurationSnapshot snapshot) {
        var fields = new TreeMap<String, String>();
        flatten("", SnapshotTree.of(snapshot), fields);
        return fields;
    }

    /** @throws IllegalArgumentException when a field stands in something that is not there */
    static ConfigurationSnapshot toSnapshot(SortedMap<String, String> fields) {
        var root = SnapshotTree.JSON.createObjectNode();
        // A pointer sorts before those it leads to.
        fields.forEach((pointer, text) -> {
            var slash = pointer.lastIndexOf('/');
            var parent = objectAt(root, pointer.substring(0, slash));
            var member = unescape(pointer.substring(slash + 1));
            if (isContainer(pointer)) {
                parent.putObject(member);
            } else {
                parent.put(member, text);
            }
        });
        return SnapshotTree.read(root);
    }

    /** Whether the pointer leads to something that is there or not, rather than to a value. */
    static boolean isContainer(String pointer) {
        return CONTAINER.matcher(pointer).matches();
    }

    /** What stands inside the container, itself not included. */
    static SortedMap<String, String> inside(SortedMap<String, String> fields, String container) {
        // '0' is the character after '/'.
        return fields.subMap(container + "/", container + "0");
    }

    static String escape(String segment) {
        return segment.replace("~", "~0").replace("/", "~1");
    }

    private static String unescape(String segment) {
        return segment.replace("~1", "/").replace("~0", "~");
    }

    private static void flatten(String pointer, JsonNode node, SortedMap<String, String> into) {
        node.properties().forEach(entry -> {
            var member = pointer + "/" + escape(entry.getKey());
            var value = entry.getValue();
            if (!value.isObject()) {
                if (!entry.getKey().equals(ID)) {
                    into.put(member, value.asString());
                }
                return;
            }
            if (isContainer(member)) {
                into.put(member, PRESENT);
            }
            flatten(member, value, into);
        });
    }

    private static ObjectNode objectAt(ObjectNode root, String pointer) {
        if (pointer.isEmpty()) {
            return root;
        }
        var slash = pointer.lastIndexOf('/');
        var parent = objectAt(root, pointer.substring(0, slash));
        var member = unescape(pointer.substring(slash + 1));
        @Nullable JsonNode found = parent.get(member);
        if (found == null && SnapshotTree.COLLECTIONS.contains(member)) {
            return parent.putObject(member);
        }
        if (found instanceof ObjectNode object) {
            return object;
        }
        throw new IllegalArgumentException("Nothing is at " + pointer);
    }
}
