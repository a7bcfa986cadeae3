package partnerportal.configuration.domain;

import org.jspecify.annotations.Nullable;
import partnerportal.shared.InvalidInput;
import partnerportal.shared.NotFound;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;

/** Changes of one source. */
public final class SourceChanges {

    private SourceChanges() {}

    /** Refused with {@link InvalidInput} when there is one for this partner and facility code already. */
    public static ConfigurationChange add(long partnerId, @Nullable FacilityCode facilityCode, boolean redoxOnly) {
        var added = Source.of(partnerId, facilityCode, redoxOnly);
        return ConfigurationChange.settings(settings -> {
            if (settings.sources().stream().anyMatch(source -> source.key().equals(added.key()))) {
                throw new InvalidInput(
                        added.pointer(),
                        "duplicate",
                        "There is a source for this partner and facility code already. Enter a different code");
            }
            return settings.withSources(with(settings.sources(), added));
        });
    }

    /** Replaces a source, which keeps its id; refused with {@link NotFound} when the configuration has no such source. */
    public static ConfigurationChange put(
            long sourceId, long partnerId, @Nullable FacilityCode facilityCode, boolean redoxOnly) {
        return ConfigurationChange.settings(settings -> {
            var others = without(sourceId, settings);
            return settings.withSources(with(others, new Source(sourceId, partnerId, facilityCode, redoxOnly)));
        });
    }

    /** Refused with {@link NotFound} when the configuration has no such source. */
    public static ConfigurationChange remove(long sourceId) {
        return ConfigurationChange.settings(settings -> settings.withSources(without(sourceId, settings)));
    }

    private static Set<Source> with(Set<Source> sources, Source source) {
        var all = new LinkedHashSet<>(sources);
        all.add(source);
        return all;
    }

    private static Set<Source> without(long sourceId, Settings settings) {
        var source = settings.source(sourceId)
                .orElseThrow(
                        () -> new NotFound("unknown-source", "This configuration has no source " + sourceId + "."));
        var others = new ArrayList<>(settings.sources());
        others.remove(source);
        return new LinkedHashSet<>(others);
    }
}
