package partnerportal.configuration.web;

import partnerportal.access.Asker;
import partnerportal.configuration.domain.ConfigurationSnapshot;
import partnerportal.configuration.domain.Source;

import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A snapshot as somebody may see it: partners' people do not know of sources for Redox only. */
final class VisibleSnapshot {

    private VisibleSnapshot() {}

    static ConfigurationSnapshot of(ConfigurationSnapshot snapshot, Asker asker) {
        if (asker.isStaff()) {
            return snapshot;
        }
        var open = snapshot.settings().sources().stream()
                .filter(Predicate.not(Source::redoxOnly))
                .collect(Collectors.toSet());
        return new ConfigurationSnapshot(snapshot.settings().withSources(open), snapshot.deactivatedAt());
    }
}
