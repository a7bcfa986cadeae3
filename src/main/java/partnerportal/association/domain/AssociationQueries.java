package partnerportal.association.domain;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

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

    /**
     * One page of a list.
     *
     * @param previous the token of the page before; null when this is the first
     * @param next the token of the page after; null when this is the last
     */
    public record Page(
            List<Association> associations,
            @Nullable String previous,
            @Nullable String next) {

        public static final Page NONE = new Page(List.of(), null, null);
    }

    private final JdbcClient jdbc;

    AssociationQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param token of another page of the same list, null for the first page */
    public Page page(AssociationFilter filter, int size, @Nullable String token) {
        var values = new HashMap<String, Object>();
        var conditions = conditions(filter, values);
        boolean ofPartner = filter.careRequestId() == null;
        var list = ofPartner ? OF_PARTNER : OF_CARE_REQUEST;
        var from = AssociationPlace.read(token, list);
        boolean onwards = from == null || from.onwards();
        if (from != null) {
            beyond(from, ofPartner, conditions, values);
        }
        var direction = onwards ? " desc" : "";
        var found = jdbc.sql("%s where %s order by %sa.id%s limit :most"
                        .formatted(
                                Associations.SELECT,
                                String.join(" and ", conditions),
                                ofPartner ? LISTED_DAY + direction + ", " : "",
                                direction))
                .params(values)
                .param("most", size + 1)
                .query((row, at) -> Associations.read(row))
                .list();
        boolean more = found.size() > size;
        var shown = more ? found.subList(0, size) : found;
        return onwards ? page(shown, list, from != null, more) : page(shown.reversed(), list, more, true);
    }

    private static Page page(List<Association> shown, String list, boolean before, boolean after) {
        return shown.isEmpty()
                ? Page.NONE
                : new Page(
                        List.copyOf(shown),
                        before ? AssociationPlace.before(shown.getFirst()).token(list) : null,
                        after ? AssociationPlace.after(shown.getLast()).token(list) : null);
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

    private static void beyond(
            AssociationPlace place, boolean ofPartner, List<String> conditions, Map<String, Object> values) {
        var than = place.onwards() ? "<" : ">";
        values.put("id", place.id());
        if (!ofPartner) {
            conditions.add("a.id %s :id".formatted(than));
        } else if (place.day() == null) {
            conditions.add("(%s, a.id) %s ('infinity'::date, :id)".formatted(LISTED_DAY, than));
        } else {
            conditions.add("(%s, a.id) %s (:day, :id)".formatted(LISTED_DAY, than));
            values.put("day", place.day());
        }
    }
}
