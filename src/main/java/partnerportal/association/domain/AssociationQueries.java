package partnerportal.association.domain;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import partnerportal.shell.PageToken;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads associations for lists: of a care request the newest first, of a partner by the care requests' day, the latest first
 * and before all those whose day nobody said.
 */
@Repository
public class AssociationQueries {

    private static final String OF_CARE_REQUEST = "associations-of-care-request";
    private static final String OF_PARTNER = "associations-of-partner";
    private static final String LISTED_DAY = "coalesce(a.day, 'infinity'::date)";
    private static final String NO_DAY = "none";

    /** @param next the token of the page after; null when this is the last */
    public record Page(
            List<Association> associations, @Nullable String next) {}

    private final JdbcClient jdbc;

    AssociationQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param token of an earlier page of the same list, null for the first page */
    public Page page(AssociationFilter filter, int size, @Nullable String token) {
        var values = new HashMap<String, Object>();
        var conditions = conditions(filter, values);
        boolean ofPartner = filter.careRequestId() == null;
        if (ofPartner) {
            afterDay(PageToken.read(token, OF_PARTNER, 2), conditions, values);
        } else {
            after(PageToken.read(token, OF_CARE_REQUEST, 1), conditions, values);
        }
        var order = ofPartner ? LISTED_DAY + " desc, a.id desc" : "a.id desc";
        var found = jdbc.sql(Associations.SELECT + " where " + String.join(" and ", conditions) + " order by " + order
                        + " limit :most")
                .params(values)
                .param("most", size + 1)
                .query((row, at) -> Associations.read(row))
                .list();
        var shown = found.subList(0, Math.min(size, found.size()));
        return new Page(List.copyOf(shown), found.size() > size ? token(shown.getLast(), ofPartner) : null);
    }

    private static List<String> conditions(AssociationFilter filter, Map<String, Object> values) {
        var conditions = new ArrayList<String>();
        add(conditions, values, "a.care_request_id = :request", "request", filter.careRequestId());
        add(conditions, values, "a.partner_id = :partner", "partner", filter.partnerId());
        if (filter.current() != null) {
            conditions.add(filter.current() ? "a.ended_at is null" : "a.ended_at is not null");
        }
        add(
                conditions,
                values,
                "a.origin = :origin",
                "origin",
                filter.origin() == null ? null : filter.origin().name());
        add(conditions, values, "a.backfill_id = :backfill", "backfill", filter.backfillId());
        add(conditions, values, LISTED_DAY + " >= :from", "from", filter.from());
        add(conditions, values, LISTED_DAY + " <= :to", "to", filter.to());
        if (filter.from() != null || filter.to() != null) {
            conditions.add("a.day is not null");
        }
        return conditions;
    }

    private static void add(
            List<String> conditions,
            Map<String, Object> values,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    private static void after(@Nullable PageToken token, List<String> conditions, Map<String, Object> values) {
        if (token != null) {
            conditions.add("a.id < :id");
            values.put("id", token.number(0));
        }
    }

    private static void afterDay(@Nullable PageToken token, List<String> conditions, Map<String, Object> values) {
        if (token == null) {
            return;
        }
        values.put("id", token.number(1));
        if (token.keys().getFirst().equals(NO_DAY)) {
            conditions.add("(" + LISTED_DAY + ", a.id) < ('infinity'::date, :id)");
        } else {
            conditions.add("(" + LISTED_DAY + ", a.id) < (:day, :id)");
            values.put("day", day(token));
        }
    }

    private static LocalDate day(PageToken token) {
        try {
            var day = LocalDate.parse(token.keys().getFirst());
            if (day.getYear() >= 1 && day.getYear() <= 9_999) {
                return day;
            }
        } catch (DateTimeParseException unreadable) {
            // Answered below, like a day that no row can have.
        }
        throw PageToken.unusable();
    }

    private static String token(Association last, boolean ofPartner) {
        var id = Long.toString(last.id());
        return ofPartner
                ? new PageToken(
                                OF_PARTNER,
                                List.of(last.day() == null ? NO_DAY : last.day().toString(), id))
                        .text()
                : new PageToken(OF_CARE_REQUEST, List.of(id)).text();
    }
}
