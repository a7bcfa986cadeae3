package partnerportal.configuration.catalog;

import partnerportal.access.Visibility;
import partnerportal.configuration.domain.FacilityCode;
import partnerportal.configuration.domain.NamedRows;
import partnerportal.configuration.domain.PublishedFilter;
import partnerportal.configuration.domain.PublishedFilter.Operator;
import partnerportal.configuration.domain.PublishedFilter.Term;
import partnerportal.configuration.domain.Settings;
import partnerportal.configuration.domain.Source;
import partnerportal.directory.Market;
import partnerportal.directory.Partner;
import partnerportal.directory.ServiceLine;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A filter as a test of entries. Names of the directory are looked up once, not for every entry. */
final class CatalogFilter {

    private final NamedRows directory;
    private final boolean openSourcesOnly;

    private CatalogFilter(NamedRows directory, boolean openSourcesOnly) {
        this.directory = directory;
        this.openSourcesOnly = openSourcesOnly;
    }

    /** @param openSourcesOnly whether sources for Redox only are unknown to whoever asks */
    static Predicate<CatalogEntry> of(
            PublishedFilter filter, Visibility visible, boolean openSourcesOnly, NamedRows directory) {
        var tests = new CatalogFilter(directory, openSourcesOnly);
        Predicate<CatalogEntry> wanted = entry -> entry.isVisible(visible);
        if (filter.leavesDeactivatedOut()) {
            wanted = wanted.and(CatalogFilter::isActive);
        }
        if (filter.redoxOnly()) {
            wanted = wanted.and(settings(Settings::redoxEnabled));
        }
        if (filter.partnerName() != null) {
            wanted = wanted.and(name(Operator.CONTAINS, filter.partnerName()));
        }
        for (var term : filter.terms()) {
            wanted = wanted.and(tests.of(term));
        }
        return wanted;
    }

    private Predicate<CatalogEntry> of(Term term) {
        return switch (term.field()) {
            case NAME -> name(term.operator(), term.value());
            case MARKET -> market(term);
            case SERVICE_LINE -> serviceLine(term);
            case SOURCE -> source(term);
            case FACILITY_CODE -> facilityCode(term);
            case SSO -> flag(term, settings(Settings::ssoEnabled));
            case REDOX -> flag(term, settings(Settings::redoxEnabled));
            case ACTIVE -> flag(term, CatalogFilter::isActive);
        };
    }

    private Predicate<CatalogEntry> market(Term term) {
        var ids = ids(term, directory.markets(), Market::name);
        return settings(settings -> settings.markets().stream().anyMatch(market -> ids.contains(market.marketId())));
    }

    private Predicate<CatalogEntry> serviceLine(Term term) {
        var ids = ids(term, directory.serviceLines(), ServiceLine::name);
        return settings(settings -> settings.markets().stream()
                .flatMap(market -> market.serviceLines().stream())
                .anyMatch(line -> ids.contains(line.serviceLineId())));
    }

    private Predicate<CatalogEntry> source(Term term) {
        var ids = ids(term, directory.partners(), Partner::displayName);
        return anySource(source -> ids.contains(source.partnerId()));
    }

    private Predicate<CatalogEntry> facilityCode(Term term) {
        var part = lower(term.value());
        Predicate<FacilityCode> wanted = term.operator() == Operator.EQ
                ? code -> code.code().equals(term.value())
                : code -> lower(code.code()).contains(part);
        return anySource(source -> source.facilityCode() != null && wanted.test(source.facilityCode()));
    }

    private Predicate<CatalogEntry> anySource(Predicate<Source> wanted) {
        return settings(settings -> settings.sources().stream()
                .anyMatch(source -> !(openSourcesOnly && source.redoxOnly()) && wanted.test(source)));
    }

    /** The rows that have the value for an id or a name, or as part of their name. */
    private static <R> Set<Long> ids(Term term, Map<Long, R> rows, Function<R, String> name) {
        var value = lower(term.value());
        Predicate<Map.Entry<Long, R>> wanted = term.operator() == Operator.EQ
                ? row -> row.getKey().toString().equals(value)
                        || lower(name.apply(row.getValue())).equals(value)
                : row -> lower(name.apply(row.getValue())).contains(value);
        return rows.entrySet().stream().filter(wanted).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private static Predicate<CatalogEntry> name(Operator operator, String value) {
        var wanted = lower(value);
        return operator == Operator.EQ
                ? entry -> entry.lowerName().equals(wanted)
                : entry -> entry.lowerName().contains(wanted);
    }

    private static Predicate<CatalogEntry> flag(Term term, Predicate<CatalogEntry> test) {
        return Boolean.parseBoolean(term.value()) ? test : test.negate();
    }

    private static Predicate<CatalogEntry> settings(Predicate<Settings> wanted) {
        return entry -> wanted.test(entry.state().snapshot().settings());
    }

    private static boolean isActive(CatalogEntry entry) {
        return entry.state().snapshot().deactivatedAt() == null;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
