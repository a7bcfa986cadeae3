package partnerportal.configuration.domain;

import partnerportal.access.Visibility;
import partnerportal.shared.LikePattern;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A filter as conditions on {@code configuration_rows r}, with their parameters. */
final class ListConditions {

    /** The columns that name directory rows, and which of those are inactive. */
    private static final Map<String, String> INACTIVE = Map.of(
            "market_ids", "array(select external_market_id from directory_markets where not active)",
            "service_line_ids", "array(select id from directory_service_lines where not active)",
            "partner_ids", "array(select id from directory_partners where not active)");

    /** Sources' partners stand in the row; those that service lines book Redox orders under do not. */
    private static final String WITH_INACTIVE_REDOX_PARTNER = """
            select m.configuration_id from directory_partners p
            join configuration_service_lines l on l.redox_partner_id = p.id
            join configuration_markets m on m.id = l.configuration_market_id
            where not p.active""";

    /** Of one row that is read anyway. */
    static final String NAMES_INACTIVE = INACTIVE.entrySet().stream()
            .map(named -> "r." + named.getKey() + " && " + named.getValue())
            .collect(Collectors.joining(" or ", "(", " or r.id in (" + WITH_INACTIVE_REDOX_PARTNER + "))"));

    /** The same for all rows, each part by an index of its own; rows left behind or failing are among them. */
    private static final String NEED_ATTENTION = INACTIVE.entrySet().stream()
            .map(named -> "select id from configuration_rows where " + named.getKey() + " && " + named.getValue())
            .collect(Collectors.joining(
                    "\nunion ",
                    "",
                    "\nunion " + WITH_INACTIVE_REDOX_PARTNER
                            + "\nunion select id from configuration_rows where draft_is_behind"
                            + "\nunion select id from configuration_rows where sso = 'FAILING' or redox = 'FAILING'"));

    static final String NEEDS_ATTENTION = "r.status = 'LIVE' and r.id in (" + NEED_ATTENTION + ")";

    private final List<String> conditions = new ArrayList<>(List.of("true"));
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /** All of the filter but its tab. */
    ListConditions(ListFilter filter) {
        see(filter.visible());
        if (filter.words() != null) {
            add(
                    searched(filter.visible()) + " like :words",
                    "words",
                    LikePattern.containing(filter.words().toLowerCase(Locale.ROOT)));
        }
        if (filter.marketId() != null) {
            add("r.market_ids @> array[:market]::bigint[]", "market", filter.marketId());
        }
        if (filter.serviceLineId() != null) {
            add("r.service_line_ids @> array[:serviceLine]::bigint[]", "serviceLine", filter.serviceLineId());
        }
        if (filter.sso() != null) {
            add("r.sso = :sso", "sso", filter.sso().name());
        }
        if (filter.redox() != null) {
            add("r.redox = :redox", "redox", filter.redox().name());
        }
    }

    ListConditions in(ListTab tab) {
        switch (tab) {
            case ALL -> {}
            case LIVE, DRAFT, DEACTIVATED -> conditions.add("r.status = '" + tab + "'");
            case NEEDS_ATTENTION -> conditions.add(NEEDS_ATTENTION);
        }
        return this;
    }

    ListConditions add(String condition, String parameter, Object value) {
        return add(condition, Map.of(parameter, value));
    }

    ListConditions add(String condition, Map<String, Object> values) {
        conditions.add(condition);
        parameters.putAll(values);
        return this;
    }

    String where() {
        return conditions.stream().collect(Collectors.joining("\n  and ", "where ", "\n"));
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** What is not published is nobody's but ours. */
    private void see(Visibility visible) {
        switch (visible) {
            case Visibility.Everything() -> {}
            case Visibility.OwnPartner(String own) ->
                add("r.status <> 'DRAFT' and r.express_partner_id = :own", "own", own);
            case Visibility.RedoxEnabled() -> conditions.add("r.status <> 'DRAFT' and r.redox <> 'NOT_USED'");
            case Visibility.Nothing() -> conditions.add("false");
        }
    }

    /** Partners' people find by what they may see: facility codes of sources for Redox only are not theirs to guess. */
    private static String searched(Visibility visible) {
        return visible instanceof Visibility.OwnPartner ? "lower(r.name || ' ' || r.express_partner_id)" : "r.search";
    }
}
