package partnerportal.configuration.domain;

import partnerportal.access.Visibility;
import partnerportal.configuration.domain.PublishedFilter.Operator;
import partnerportal.configuration.domain.PublishedFilter.Term;
import partnerportal.shared.LikePattern;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A filter as conditions on {@code configuration_rows r} and {@code partner_configurations p}, with their parameters. */
final class PublishedConditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /** What is not among the visible is not found, whatever else is asked. */
    PublishedConditions(Visibility visible) {
        switch (visible) {
            case Visibility.Everything() -> {}
            case Visibility.OwnPartner(String own) -> add("p.express_partner_id = :own", "own", own);
            case Visibility.RedoxEnabled() -> conditions.add("p.redox_enabled");
            case Visibility.Nothing() -> conditions.add("false");
        }
    }

    PublishedConditions add(String condition, String parameter, Object value) {
        return add(condition, Map.of(parameter, value));
    }

    PublishedConditions add(String condition, Map<String, Object> values) {
        conditions.add(condition);
        parameters.putAll(values);
        return this;
    }

    /** @param openSourcesOnly whether sources for Redox only are unknown to whoever asks */
    PublishedConditions add(PublishedFilter filter, boolean openSourcesOnly) {
        if (filter.leavesDeactivatedOut()) {
            conditions.add("p.deactivated_at is null");
        }
        if (filter.redoxOnly()) {
            conditions.add("p.redox_enabled");
        }
        if (filter.partnerName() != null) {
            addName("name", Operator.CONTAINS, filter.partnerName());
        }
        for (int at = 0; at < filter.terms().size(); at++) {
            add("term" + at, filter.terms().get(at), openSourcesOnly);
        }
        return this;
    }

    String where() {
        return conditions.isEmpty() ? "where true" : "where " + String.join("\n    and ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void add(String name, Term term, boolean openSourcesOnly) {
        var value = term.value();
        switch (term.field()) {
            case NAME -> addName(name, term.operator(), value);
            case MARKET ->
                addNamed(
                        name,
                        term,
                        "r.market_ids && array(select external_market_id from directory_markets where %s)",
                        "external_market_id",
                        "name");
            case SERVICE_LINE ->
                addNamed(
                        name,
                        term,
                        "r.service_line_ids && array(select id from directory_service_lines where %s)",
                        "id",
                        "name");
            case SOURCE ->
                addNamed(
                        name,
                        term,
                        source("s.partner_id in (select id from directory_partners where %s)", openSourcesOnly),
                        "id",
                        "display_name");
            case FACILITY_CODE -> addFacilityCode(name, term, openSourcesOnly);
            case SSO -> add("p.sso_enabled = :" + name, name, Boolean.valueOf(value));
            case REDOX -> add("p.redox_enabled = :" + name, name, Boolean.valueOf(value));
            case ACTIVE -> add("(p.deactivated_at is null) = :" + name, name, Boolean.valueOf(value));
        }
    }

    /** The search text holds the name in small letters and has the index; the name itself decides. */
    private void addName(String name, Operator operator, String value) {
        add(
                "r.search like :" + name + "_search",
                name + "_search",
                LikePattern.containing(value.toLowerCase(Locale.ROOT)));
        if (operator == Operator.EQ) {
            add("lower(p.name) = lower(:" + name + ")", name, value);
        } else {
            add("lower(p.name) like lower(:" + name + ")", name, LikePattern.containing(value));
        }
    }

    /** Equal to the row's id or name, or part of its name, which takes the place of %s in {@code condition}. */
    private void addNamed(String name, Term term, String condition, String id, String label) {
        if (term.operator() == Operator.EQ) {
            var equal = id + "::text = :" + name + " or lower(" + label + ") = lower(:" + name + ")";
            add(condition.formatted(equal), name, term.value());
        } else {
            var contained = "lower(" + label + ") like lower(:" + name + ")";
            add(condition.formatted(contained), name, LikePattern.containing(term.value()));
        }
    }

    private void addFacilityCode(String name, Term term, boolean openSourcesOnly) {
        var lower = LikePattern.containing(term.value().toLowerCase(Locale.ROOT));
        add("r.search like :" + name + "_search", name + "_search", lower);
        if (term.operator() == Operator.EQ) {
            add(source("s.facility_code = :" + name, openSourcesOnly), name, term.value());
        } else {
            add(
                    source("lower(s.facility_code) like lower(:" + name + ")", openSourcesOnly),
                    name,
                    LikePattern.containing(term.value()));
        }
    }

    private static String source(String condition, boolean openSourcesOnly) {
        return "exists (select from configuration_sources s where s.configuration_id = p.id"
                + (openSourcesOnly ? " and not s.redox_only" : "") + " and " + condition + ")";
    }
}
