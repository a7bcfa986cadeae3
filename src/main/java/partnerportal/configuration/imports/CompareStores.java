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
import partnerportal.configuration.imports.layout.RecordProblem;
import partnerportal.configuration.imports.layout.WrittenRecord;
import partnerportal.shared.Actor;
import partnerportal.shared.Cause;
import partnerportal.shared.FieldChange;
import partnerportal.shared.InvalidInput;
import partnerportal.shell.TooManyImports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Compares another store's file with what is published here. Nothing is kept but an audit entry with the figures. */
@Component
public class CompareStores {

    private static final int AT_ONCE = 1_000;

    private final ReadingTurns turns;
    private final PrepareImport preparing;
    private final ConfigurationGate gate;
    private final LatestConfigurations latest;
    private final AuditTrail trail;

    CompareStores(
            ReadingTurns turns,
            PrepareImport preparing,
            ConfigurationGate gate,
            LatestConfigurations latest,
            AuditTrail trail) {
        this.turns = turns;
        this.preparing = preparing;
        this.gate = gate;
        this.latest = latest;
        this.trail = trail;
    }

    /**
     * Two are the same when importing the record would change nothing, and what the file has is live here unless the file says
     * otherwise.
     *
     * @param content may hold more than one import takes, a folder of a zip for each part
     * @param mapping as for an import, null for none
     * @throws InvalidInput when the file as a whole cannot be used
     * @throws TooManyImports when too many files are being read
     */
    public Reconciliation compare(Actor actor, Cause way, Layout layout, byte[] content, byte @Nullable [] mapping) {
        var comparison = turns.take(() -> compared(layout, content, mapping));
        comparison.lines.addAll(missingThere(layout, comparison.placeOf.keySet()));
        var result = new Reconciliation(
                comparison.matched,
                comparison.lines,
                comparison.ignored.stream().toList());
        trail.witnessed(
                actor,
                AuditEvent.of("configurations.compared", "configuration", "list", "Configurations")
                        .because(String.format(
                                Locale.US,
                                "Layout %s: %,d of %,d match, %.1f %%",
                                layout.id(),
                                result.matched(),
                                result.all(),
                                result.percentage()))
                        .by(way));
        return result;
    }

    private Comparison compared(Layout layout, byte[] content, byte @Nullable [] mapping) {
        var comparison = new Comparison();
        preparing.prepareParts(layout, content, mapping).forEach(comparison::add);
        return comparison;
    }

    /** What was found so far. */
    private final class Comparison {

        private final List<Line> lines = new ArrayList<>();
        private final Set<String> ignored = new TreeSet<>();
        /** Where the file has the configurations that it names. */
        private final Map<Long, String> placeOf = new HashMap<>();

        private int matched;

        void add(PreparedImport part) {
            var trials = gate.tryAll(part.proposals());
            var deactivated = part.deactivatedHereOnly(trials);
            var before = Map.copyOf(placeOf);
            ignored.addAll(part.ignored());
            for (var record : part.judged(trials).records()) {
                var earlier = record.configurationId() == null ? null : before.get(record.configurationId());
                var line = earlier == null
                        ? line(record, deactivated.getOrDefault(record.number(), List.of()))
                        : repeated(record, earlier);
                if (record.configurationId() != null) {
                    placeOf.putIfAbsent(record.configurationId(), record.place());
                }
                if (line == null) {
                    matched++;
                } else {
                    lines.add(line);
                }
            }
        }
    }

    /** Null for what matches. */
    private static @Nullable Line line(PlannedRecord record, List<FieldChange> deactivated) {
        var kind = switch (record.outcome()) {
            case UNCHANGED -> deactivated.isEmpty() ? null : Kind.DIFFERENT;
            case CHANGED -> Kind.DIFFERENT;
            case CREATED -> Kind.MISSING_HERE;
            case INVALID -> Kind.UNUSABLE;
        };
        if (kind == null) {
            return null;
        }
        var changes = new ArrayList<FieldChange>();
        if (kind == Kind.DIFFERENT) {
            changes.addAll(record.changes());
            changes.addAll(deactivated);
        }
        return line(kind, record, changes, record.problems());
    }

    /** Within a part this is found when the part is prepared. */
    private static Line repeated(PlannedRecord record, String earlier) {
        var problem = new RecordProblem(
                record.place(), "", "duplicate", "The record at " + earlier + " is about the same partner");
        return line(Kind.UNUSABLE, record, List.of(), List.of(problem));
    }

    private static Line line(Kind kind, PlannedRecord record, List<FieldChange> changes, List<RecordProblem> problems) {
        return new Line(
                kind,
                record.place(),
                record.key(),
                record.name(),
                record.configurationId(),
                List.copyOf(changes),
                problems);
    }

    /** What is live here and would have a record there; a store may have forgotten what is deactivated. */
    private List<Line> missingThere(Layout layout, Set<Long> named) {
        var missing = new ArrayList<Line>();
        var page = latest.page(0, AT_ONCE);
        while (!page.isEmpty()) {
            page.stream()
                    .filter(one -> !one.isDeactivated() && !named.contains(one.id()))
                    .filter(one -> WrittenRecord.concerns(layout, one.snapshot()))
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
