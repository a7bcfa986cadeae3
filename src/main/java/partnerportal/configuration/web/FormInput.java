package partnerportal.configuration.web;

import org.jspecify.annotations.Nullable;
import partnerportal.shared.BadRequest;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jakarta.servlet.http.HttpServletRequest;

/** The fields of a sent form, by name. */
record FormInput(Map<String, String[]> fields) {

    static FormInput of(HttpServletRequest request) {
        return new FormInput(request.getParameterMap());
    }

    @Nullable
    String text(String name) {
        var values = fields.get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    boolean ticked(String name) {
        return "true".equals(text(name));
    }

    List<String> all(String name) {
        var values = fields.get(name);
        return values == null ? List.of() : Arrays.asList(values);
    }

    /** Those named {@code name[key]}, by key. */
    Map<String, String> keyed(String name) {
        var found = new LinkedHashMap<String, String>();
        fields.forEach((field, values) -> {
            if (field.startsWith(name + "[") && field.endsWith("]") && values.length > 0) {
                found.put(field.substring(name.length() + 1, field.length() - 1), values[0]);
            }
        });
        return found;
    }

    /** @throws BadRequest when it is no whole number */
    @Nullable
    Long number(String name) {
        var text = text(name);
        return text == null || text.isBlank() ? null : number(name, text);
    }

    List<Long> numbers(String name) {
        return all(name).stream().map(text -> number(name, text)).toList();
    }

    private static long number(String name, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notANumber) {
            throw new BadRequest(name, "The form is not as it was made. Open it again.");
        }
    }
}
