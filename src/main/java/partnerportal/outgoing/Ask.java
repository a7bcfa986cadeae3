package partnerportal.outgoing;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One request to another system.
 *
 * @param form what is sent with it, as a form; empty for a plain GET
 */
public record Ask(URI address, Map<String, String> headers, Map<String, String> form) {

    public Ask {
        headers = Map.copyOf(headers);
        form = Map.copyOf(form);
    }

    public static Ask get(URI address) {
        return new Ask(address, Map.of("Accept", "application/json"), Map.of());
    }

    public static Ask post(URI address, Map<String, String> form) {
        return new Ask(address, Map.of("Accept", "application/json"), form);
    }

    public Ask as(String bearer) {
        var more = new LinkedHashMap<>(headers);
        more.put("Authorization", "Bearer " + bearer);
        return new Ask(address, more, form);
    }

    /** Without headers and form, which hold secrets. */
    @Override
    public String toString() {
        return (form.isEmpty() ? "GET " : "POST ") + address.getHost();
    }
}
