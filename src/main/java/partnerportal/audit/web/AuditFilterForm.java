package partnerportal.audit.web;

import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.util.UriComponentsBuilder;
import partnerportal.audit.entries.AuditFilter;
import partnerportal.shell.FormErrors;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * What the filters above the list hold, as typed.
 *
 * @param from the first day wanted, in the portal's time zone
 * @param to the last day wanted
 */
record AuditFilterForm(
        @Nullable String person,
        @Nullable String action,
        @BindParam("subject_type") @Nullable String subjectType,
        @BindParam("subject_id") @Nullable String subjectId,
        @Nullable String outcome,
        @Nullable String from,
        @Nullable String to,
        @BindParam("request_id") @Nullable String requestId) {

    static AuditFilterForm between(LocalDate from, LocalDate to) {
        return new AuditFilterForm(null, null, null, null, null, from.toString(), to.toString(), null);
    }

    FormErrors problems() {
        var problems = new ArrayList<FormErrors.Problem>();
        var first = day("from", from, problems);
        var last = day("to", to, problems);
        if (first != null && last != null && last.isBefore(first)) {
            problems.add(new FormErrors.Problem("to", "The last day must be " + first + " or later"));
        }
        return new FormErrors(problems);
    }

    /** Only when there are no {@link #problems}. */
    AuditFilter filter(ZoneId zone) {
        return new AuditFilter(
                person,
                action,
                subjectType,
                subjectId,
                AuditFilter.outcome(outcome),
                startOf(from, 0, zone),
                startOf(to, 1, zone),
                requestId);
    }

    /** Whether one of the filters is set that are folded away. */
    public boolean moreNarrowed() {
        return Stream.of(from, to, subjectType, subjectId, requestId).anyMatch(StringUtils::hasText);
    }

    /** Whether it is narrowed to a time. */
    public boolean dated() {
        return StringUtils.hasText(from) || StringUtils.hasText(to);
    }

    public boolean narrows() {
        var any = new ArrayList<String>();
        each((name, value) -> any.add(value));
        return !any.isEmpty();
    }

    /** The address of a list narrowed like this. */
    String address(String path, @Nullable String pageToken) {
        var address = UriComponentsBuilder.fromPath(path);
        var values = new ArrayList<Object>();
        each((name, value) -> {
            address.queryParam(name, "{value}");
            values.add(value);
        });
        if (pageToken != null) {
            address.queryParam("page_token", "{value}");
            values.add(pageToken);
        }
        return address.encode().buildAndExpand(values.toArray()).toUriString();
    }

    private void each(BiConsumer<String, String> visitor) {
        visit("person", person, visitor);
        visit("action", action, visitor);
        visit("subject_type", subjectType, visitor);
        visit("subject_id", subjectId, visitor);
        visit("outcome", outcome, visitor);
        visit("from", from, visitor);
        visit("to", to, visitor);
        visit("request_id", requestId, visitor);
    }

    private static void visit(String name, @Nullable String value, BiConsumer<String, String> visitor) {
        if (value != null && !value.isBlank()) {
            visitor.accept(name, value);
        }
    }

    private static @Nullable Instant startOf(@Nullable String day, int plusDays, ZoneId zone) {
        var date = day("", day, new ArrayList<>());
        return date == null ? null : date.plusDays(plusDays).atStartOfDay(zone).toInstant();
    }

    private static @Nullable LocalDate day(String field, @Nullable String text, List<FormErrors.Problem> problems) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            var date = LocalDate.parse(text.trim());
            if (date.getYear() >= 1 && date.getYear() < 9_999) {
                return date;
            }
        } catch (DateTimeParseException notADate) {
            // Told below like a date of an impossible year.
        }
        problems.add(new FormErrors.Problem(field, "Enter a day such as 2026-11-21"));
        return null;
    }
}
