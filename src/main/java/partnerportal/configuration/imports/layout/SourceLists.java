package partnerportal.configuration.imports.layout;

import org.jspecify.annotations.Nullable;
import partnerportal.configuration.domain.FacilityCode;
import partnerportal.configuration.domain.Source;
import partnerportal.configuration.domain.SourceKey;
import partnerportal.shared.InvalidInput;
import partnerportal.shell.Given;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Brings together what two stores say of the same sources. Express says under which partners people may book; the order
 * worker says which facility codes there are and which sources are for Redox only. Neither takes away what is the other's.
 */
final class SourceLists {

    /**
     * A source as the order worker has it.
     *
     * @param code null only for Redox only
     * @param redoxOnly left out: as it is now, and no for a new one
     */
    record Coded(long partnerId, @Nullable FacilityCode code, Given<Boolean> redoxOnly) {

        SourceKey key() {
            return new SourceKey(partnerId, code);
        }
    }

    private SourceLists() {}

    /** @param partners those under which people may book */
    static Set<Source> open(Set<Long> partners, Set<Source> stored) {
        var kept = stored.stream()
                .filter(source -> source.redoxOnly() || partners.contains(source.partnerId()))
                .collect(Collectors.toMap(Source::key, source -> source, (one, same) -> one, LinkedHashMap::new));
        var booked = openPartners(kept.values());
        partners.stream()
                .filter(partner -> !booked.contains(partner))
                .map(partner -> Source.of(partner, null, false))
                .forEach(source -> kept.put(source.key(), source));
        return Set.copyOf(kept.values());
    }

    static Set<Source> coded(List<Coded> given, Set<Source> stored) {
        var byKey = stored.stream().collect(Collectors.toMap(Source::key, source -> source));
        var sources = new LinkedHashMap<SourceKey, Source>();
        given.forEach(coded -> sources.put(coded.key(), source(coded, byKey.get(coded.key()))));
        keepOpen(given, stored, sources);
        return Set.copyOf(sources.values());
    }

    private static Source source(Coded coded, @Nullable Source stored) {
        boolean before = stored != null && stored.redoxOnly();
        boolean redoxOnly = Boolean.TRUE.equals(coded.redoxOnly().over(before, flag -> flag));
        return Source.of(coded.partnerId(), coded.code(), redoxOnly).withId(stored == null ? null : stored.id());
    }

    /**
     * People go on to book under whom they could: a source without code takes the first new code of its partner, stays when
     * there is none, and comes back when its last code is gone.
     */
    private static void keepOpen(List<Coded> given, Set<Source> stored, Map<SourceKey, Source> sources) {
        var storedKeys = stored.stream().map(Source::key).collect(Collectors.toSet());
        for (var source : stored) {
            if (!source.redoxOnly() && source.facilityCode() == null) {
                var taking = given.stream()
                        .filter(coded -> coded.partnerId() == source.partnerId() && !storedKeys.contains(coded.key()))
                        .map(coded -> Objects.requireNonNull(sources.get(coded.key())))
                        .filter(coded -> !coded.redoxOnly() && coded.id() == null)
                        .findFirst();
                taking.ifPresentOrElse(
                        coded -> sources.put(coded.key(), coded.withId(source.id())),
                        () -> sources.putIfAbsent(source.key(), source));
            }
        }
        var open = openPartners(sources.values());
        for (var partner : openPartners(stored)) {
            if (!open.contains(partner)) {
                var reopened = Source.of(partner, null, false);
                if (sources.putIfAbsent(reopened.key(), reopened) != null) {
                    throw closed(reopened);
                }
            }
        }
    }

    private static InvalidInput closed(Source source) {
        return new InvalidInput(
                source.pointer(),
                "open-for-people",
                "People may book under this partner. Give the source a facility code, or take the partner out of Express");
    }

    private static Set<Long> openPartners(Collection<Source> sources) {
        var partners = new HashSet<Long>();
        sources.stream().filter(source -> !source.redoxOnly()).forEach(source -> partners.add(source.partnerId()));
        return partners;
    }
}
