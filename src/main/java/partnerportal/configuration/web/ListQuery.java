package partnerportal.configuration.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import partnerportal.access.Visibility;
import partnerportal.configuration.domain.Connection;
import partnerportal.configuration.domain.ListFilter;
import partnerportal.configuration.domain.ListOrder;
import partnerportal.configuration.domain.ListTab;
import partnerportal.shared.BadRequest;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What the address of a list of configurations says; made anew for every link on the page. */
record ListQuery(Map<String, String> given) {

    static final String PATH = "/configurations";

    private static final String PAGE_TOKEN = "page_token";
    private static final List<String> PARAMETERS =
            List.of("q", "status", "market", "service_line", "sso", "redox", "order", PAGE_TOKEN);
    private static final Map<String, ListOrder> ORDERS = Map.of(
            "name", ListOrder.NAME,
            "-name", ListOrder.NAME_DESCENDING,
            "updated", ListOrder.UPDATED,
            "-updated", ListOrder.UPDATED_DESCENDING);
    private static final ListOrder USUAL_ORDER = ListOrder.UPDATED_DESCENDING;

    /** @throws BadRequest when a parameter has a value without meaning */
    ListQuery {
        var kept = new LinkedHashMap<String, String>();
        for (var parameter : PARAMETERS) {
            var text = Objects.requireNonNullElse(given.get(parameter), "").strip();
            if (!text.isEmpty()) {
                kept.put(parameter, text);
            }
        }
        given = Collections.unmodifiableMap(kept);
        order(kept);
        word(kept, "status", ListTab.class);
        word(kept, "sso", Connection.class);
        word(kept, "redox", Connection.class);
        number(kept, "market");
        number(kept, "service_line");
    }

    ListFilter filter(Visibility visible) {
        return new ListFilter(visible, given.get("q"), tab(), market(), serviceLine(), sso(), redox());
    }

    ListTab tab() {
        return Objects.requireNonNullElse(word(given, "status", ListTab.class), ListTab.ALL);
    }

    @Nullable
    Long market() {
        return number(given, "market");
    }

    @Nullable
    Long serviceLine() {
        return number(given, "service_line");
    }

    @Nullable
    Connection sso() {
        return word(given, "sso", Connection.class);
    }

    @Nullable
    Connection redox() {
        return word(given, "redox", Connection.class);
    }

    ListOrder order() {
        return Objects.requireNonNullElse(order(given), USUAL_ORDER);
    }

    @Nullable
    String pageToken() {
        return given.get(PAGE_TOKEN);
    }

    /** As it was typed or chosen; null for nothing. */
    public @Nullable String text(String parameter) {
        return given.get(parameter);
    }

    /** Whether anything narrows the list, be it a tab. */
    boolean isNarrowed() {
        return given.keySet().stream()
                .anyMatch(parameter -> !parameter.equals("order") && !parameter.equals(PAGE_TOKEN));
    }

    /** The same list from its first page, with another value; null for none. */
    ListQuery with(String parameter, @Nullable String text) {
        var changed = new LinkedHashMap<>(given);
        changed.remove(PAGE_TOKEN);
        changed.remove(parameter);
        if (text != null) {
            changed.put(parameter, text);
        }
        return new ListQuery(changed);
    }

    /** @param column what to sort by: newest first by time, from A by name, the other way round when it is already so */
    ListQuery sortedBy(String column) {
        var first = column.equals("name") ? ListOrder.NAME : ListOrder.UPDATED_DESCENDING;
        var next = order() == first ? first.reversed() : first;
        return with("order", word(next));
    }

    ListQuery at(String pageToken) {
        return with(PAGE_TOKEN, pageToken);
    }

    String address() {
        return address(PATH);
    }

    String address(String path) {
        var builder = UriComponentsBuilder.fromPath(path);
        given.keySet().forEach(parameter -> builder.queryParam(parameter, "{" + parameter + "}"));
        return builder.encode().buildAndExpand(given).toUriString();
    }

    /** What narrows and sorts the list, as the audit trail tells it. */
    String words() {
        return given.isEmpty()
                ? "everything"
                : given.entrySet().stream()
                        .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                        .collect(Collectors.joining(", "));
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String word(ListOrder order) {
        return (order.ascending() ? "" : "-") + order.column();
    }

    private static @Nullable ListOrder order(Map<String, String> given) {
        var text = given.get("order");
        if (text != null && !ORDERS.containsKey(text)) {
            throw new BadRequest("order", "The list can be sorted by name, -name, updated and -updated.");
        }
        return text == null ? null : ORDERS.get(text);
    }

    private static <E extends Enum<E>> @Nullable E word(Map<String, String> given, String parameter, Class<E> type) {
        var text = given.get(parameter);
        if (text == null) {
            return null;
        }
        var constants = Arrays.asList(Objects.requireNonNull(type.getEnumConstants()));
        return constants.stream()
                .filter(constant -> word(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> new BadRequest(
                        parameter,
                        "Use one of "
                                + constants.stream().map(ListQuery::word).collect(Collectors.joining(", "))
                                + " for " + parameter + "."));
    }

    private static @Nullable Long number(Map<String, String> given, String parameter) {
        var text = given.get(parameter);
        try {
            return text == null ? null : Long.valueOf(text);
        } catch (NumberFormatException notANumber) {
            throw new BadRequest(parameter, "Use a whole number for " + parameter + ".");
        }
    }
}
