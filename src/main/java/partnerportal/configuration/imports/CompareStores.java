package partnerportal.configuration.imports;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import partnerportal.audit.AuditEvent;
import partnerportal.audit.AuditTrail;
import partnerportal.configuration.domain.ConfigurationGate;
import partnerportal.configuration.domain.LatestConfigurations;
import partnerportal.configuration.domain.PartnerConfiguration;
import partnerportal.configuration.imports.Reconciliation.Kind;
import partnerportal.configuration.imports.Reconciliation.Line;
import partnerportal.configuration.imports.file.Layout;
import partnerportal.configuration.imports.layout.WrittenRecord;
import partnerportal.shared.Actor;
import partnerportal.shared.Cause;
import partnerportal.shared.InvalidInput;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares another store's file with what is published here. Nothing is kept but an audit entry with the figures. */
@Component
public class CompareStores {

    private static final int AT_ONCE = 1_000;

    private final PrepareImport preparing;
    private final ConfigurationGate gate;
    private final LatestConfigurations latest;
    private final AuditTrail trail;

    CompareStores(PrepareImport preparing, ConfigurationGate gate, LatestConfigurations latest, AuditTrail trail) {
        this.preparing = preparing;
        this.gate = gate;
        this.latest = latest;
        this.trail = trail;
    }

    /**
     * Two are the same when importing the record would change nothing.
     *
     * @param mapping as for an import, null for none
     * @throws InvalidInput when the file as a whole cannot be used
     */
    public Reconciliation compare(Actor actor, Cause way, Layout layout, byte[] content, byte @Nullable [] mapping) {
        var prepared = preparing.prepare(layout, content, mapping);
        var planned = prepared.judged(gate.tryAll(prepared.proposals())).records();
        var lines = new ArrayList<Line>();
        planned.stream().map(CompareStores::line).filter(Objects::nonNull).forEach(lines::add);
        int matched = planned.size() - lines.size();
        lines.addAll(missingThere(
                layout,
                planned.stream()
                        .map(PlannedRecord::configurationId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet())));
        var result = new Reconciliation(matched, lines, prepared.ignored());
        trail.witnessed(
                actor,
                AuditEvent.of("configurations.compared", "configuration", "list", "Configurations")
                        .because(String.format(
                                Locale.US,
                                "Layout %s: %,d of %,d match, %.1f %%",
                                layout.id(),
                                matched,
                                result.all(),
                                result.percentage()))
                        .by(way));
        return result;
    }

    /** Null for what matches. */
    private static @Nullable Line line(PlannedRecord record) {
        var kind = switch (record.outcome()) {
            case UNCHANGED -> null;
            case CHANGED -> Kind.DIFFERENT;
            case CREATED -> Kind.MISSING_HERE;
            case INVALID -> Kind.UNUSABLE;
        };
        return kind == null
                ? null
                : new Line(
                        kind,
                        record.place(),
                        record.key(),
                        record.name(),
                        record.configurationId(),
                        kind == Kind.DIFFERENT ? record.changes() : List.of(),
                        record.problems());
    }

    /** What is live here and would have a record there; a store may have forgotten what is deactivated. */
    private List<Line> missingThere(Layout layout, Set<Long> named) {
        var missing = new ArrayList<Line>();
        var page = latest.page(0, AT_ONCE);
        while (!page.isEmpty()) {
            page.stream()
                    .filter(one -> !one.isDeactivated() && !named.contains(one.id()))
                    .filter(one -> WrittenRecord.concerns(layout, one.settings()))
                    .map(CompareStores::missingThere)
                    .forEach(missing::add);
            page = latest.page(page.getLast().id(), AT_ONCE);
        }
        return missing;
    }

    private static Line missingThere(PartnerConfiguration one) {
        var settings = one.settings();
        return new Line(
                Kind.MISSING_THERE, null, settings.expressPartnerId(), settings.name(), one.id(), List.of(), List.of());
    }
}
