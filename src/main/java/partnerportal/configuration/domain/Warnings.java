package partnerportal.configuration.domain;

import partnerportal.configuration.domain.Readiness.Check;
import partnerportal.configuration.domain.Readiness.State;
import partnerportal.configuration.domain.ReferenceRules.Reference;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What may be published but is hardly meant. */
final class Warnings {

    private Warnings() {}

    static List<Check> of(Settings settings, Surroundings surroundings) {
        var found = new LinkedHashSet<Check>();
        if (settings.phoneNumber() == null) {
            found.add(warning("no-phone-number", "There is no phone number", Section.GENERAL));
        }
        if (settings.markets().isEmpty()) {
            found.add(warning("no-market", "No market yet, so nothing can be scheduled", Section.MARKETS));
        }
        new ReferenceRules(settings, surroundings)
                .references().stream()
                        .filter(reference -> reference.kept() && reference.isInactive())
                        .forEach(reference -> found.add(inactive(reference)));
        warnOfSources(settings.sources(), found);
        if (settings.redoxEnabled() && settings.sources().stream().allMatch(source -> source.facilityCode() == null)) {
            found.add(warning(
                    "no-facility-code",
                    "No source has a facility code, so orders from Redox get no source",
                    Section.REDOX));
        }
        return new ArrayList<>(found);
    }

    /** Without a facility code, orders go to the only source that is open to people. */
    private static void warnOfSources(Set<Source> sources, Set<Check> found) {
        var open = sources.stream().filter(source -> !source.redoxOnly()).count();
        if (!sources.isEmpty() && open == 0) {
            found.add(warning(
                    "no-open-source",
                    "Every source is for Redox only, so care requests from people get no source",
                    Section.SOURCES));
        }
        if (open > 1) {
            found.add(warning(
                    "several-open-sources",
                    open + " sources are open to people, so care requests without a facility code get no source",
                    Section.SOURCES));
        }
    }

    private static Check inactive(Reference reference) {
        return warning(
                reference.kind() + "-inactive",
                reference.name() + " is deactivated in the directory",
                Section.of(reference.pointer()));
    }

    private static Check warning(String code, String sentence, Section section) {
        return new Check(code, sentence, section, State.WARN);
    }
}
