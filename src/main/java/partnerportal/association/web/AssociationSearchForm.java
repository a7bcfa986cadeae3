package partnerportal.association.web;

import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.util.UriComponentsBuilder;
import partnerportal.association.Origin;
import partnerportal.association.domain.AssociationFilter;
import partnerportal.directory.Partner;
import partnerportal.shell.FormErrors;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * What stands in the search above the list, as typed.
 *
 * @param request Station's id of a care request
 * @param partner by the words that people choose one with
 * @param state current, past or nothing
 */
record AssociationSearchForm(
        @Nullable String request,
        @Nullable String partner,
        @Nullable String state,
        @Nullable String origin,
        @BindParam("backfill_id") @Nullable String backfillId,
        @Nullable String from,
        @Nullable String to) {

    private static final String ID = "[1-9][0-9]{0,17}";

    /** @param chosen whom the words mean */
    FormErrors problems(@Nullable Partner chosen) {
        var problems = new ArrayList<FormErrors.Problem>();
        id("request", request, "Enter a care request ID such as 4711", problems);
        if (StringUtils.hasText(partner) && chosen == null) {
            problems.add(new FormErrors.Problem("partner", "Choose a partner from the list, by name or Station ID"));
        }
        id("backfill_id", backfillId, "Enter the number of a backfill, such as 31", problems);
        var first = day("from", from, problems);
        var last = day("to", to, problems);
        if (first != null && last != null && last.isBefore(first)) {
            problems.add(new FormErrors.Problem("to", "The last day must be " + first + " or later"));
        }
        return new FormErrors(problems);
    }

    /** Whether anything is looked for: a care request, a partner or both. */
    public boolean looksForSomething() {
        return StringUtils.hasText(request) || StringUtils.hasText(partner);
    }

    /** Only when it {@link #looksForSomething} and has no {@link #problems}. */
    AssociationFilter filter(@Nullable Partner chosen) {
        return new AssociationFilter(
                requestId(),
                chosen == null ? null : chosen.id(),
                StringUtils.hasText(state) ? Boolean.valueOf(state.equals("current")) : null,
                "backfill".equals(origin) ? Origin.BACKFILL : "person".equals(origin) ? Origin.PERSON : null,
                number(backfillId),
                day("", from, new ArrayList<>()),
                day("", to, new ArrayList<>()));
    }

    /** Null when none was typed, or what was typed is none. */
    @Nullable
    Long requestId() {
        return number(request);
    }

    /** Whether one of the filters is set that are folded away. */
    public boolean moreNarrowed() {
        return Stream.of(origin, backfillId, from, to).anyMatch(StringUtils::hasText);
    }

    public boolean narrowed() {
        return moreNarrowed() || StringUtils.hasText(state);
    }

    /** The address of the list searched like this. */
    String address(@Nullable String pageToken) {
        var address = UriComponentsBuilder.fromPath("/associations");
        var values = new ArrayList<Object>();
        given(pageToken).forEach((name, value) -> {
            address.queryParam(name, "{value}");
            values.add(value);
        });
        return address.encode().buildAndExpand(values.toArray()).toUriString();
    }

    private SequencedMap<String, String> given(@Nullable String pageToken) {
        var given = new LinkedHashMap<String, String>();
        put(given, "request", request);
        put(given, "partner", partner);
        put(given, "state", state);
        put(given, "origin", origin);
        put(given, "backfill_id", backfillId);
        put(given, "from", from);
        put(given, "to", to);
        put(given, "page_token", pageToken);
        return given;
    }

    private static void put(SequencedMap<String, String> given, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            given.put(name, value);
        }
    }

    private static void id(String field, @Nullable String text, String message, List<FormErrors.Problem> problems) {
        if (StringUtils.hasText(text) && number(text) == null) {
            problems.add(new FormErrors.Problem(field, message));
        }
    }

    private static @Nullable Long number(@Nullable String text) {
        return text != null && text.strip().matches(ID) ? Long.valueOf(text.strip()) : null;
    }

    private static @Nullable LocalDate day(String field, @Nullable String text, List<FormErrors.Problem> problems) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            var date = LocalDate.parse(text.strip());
            if (date.getYear() >= 1 && date.getYear() <= 9_999) {
                return date;
            }
        } catch (DateTimeParseException notADay) {
            // Told below like a day of an impossible year.
        }
        problems.add(new FormErrors.Problem(field, "Enter a day such as 2026-11-21"));
        return null;
    }
}
