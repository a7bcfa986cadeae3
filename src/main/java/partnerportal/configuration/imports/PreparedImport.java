package partnerportal.configuration.imports;

import org.jspecify.annotations.Nullable;
import partnerportal.configuration.domain.ConfigurationDiff;
import partnerportal.configuration.domain.ConfigurationSnapshot;
import partnerportal.configuration.domain.PartnerConfiguration;
import partnerportal.configuration.domain.Proposal;
import partnerportal.configuration.domain.Published;
import partnerportal.configuration.domain.Trial;
import partnerportal.configuration.imports.file.Layout;
import partnerportal.configuration.imports.layout.ReadRecord;
import partnerportal.configuration.imports.layout.RecordProblem;
import partnerportal.shared.FieldChange;
import partnerportal.shared.PlanOutcome;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** A file whose records were read and know which configuration they are about, ready to be shown to the gate. */
record PreparedImport(Layout layout, List<Entry> entries, List<String> ignored) {

    /**
     * @param target the configuration, null for one that is not there yet
     * @param problems those found without the gate; the gate is asked only when there is none
     * @param begun whether it is not there yet, but somebody began a draft of it
     */
    record Entry(ReadRecord read, @Nullable Long target, List<RecordProblem> problems, boolean begun) {

        boolean isProposed() {
            return problems.isEmpty();
        }
    }

    PreparedImport {
        entries = List.copyOf(entries);
        ignored = List.copyOf(ignored);
    }

    List<Proposal> proposals() {
        return entries.stream()
                .filter(Entry::isProposed)
                .map(entry -> new Proposal(entry.target(), entry.read().change()))
                .toList();
    }

    /** @param trials what the gate says of the proposals, in their order */
    ImportPlan judged(List<Trial> trials) {
        var gate = trials.iterator();
        return new ImportPlan(
                layout, entries.stream().map(entry -> planned(entry, gate)).toList(), ignored);
    }

    /** The configurations that were written, each with the number of its record. */
    List<Written> written(List<Trial> done) {
        var gate = done.iterator();
        var written = new ArrayList<Written>();
        for (var entry : entries) {
            if (entry.isProposed()
                    && gate.next() instanceof Trial.Fits(Published published)
                    && !published.isUnchanged()) {
                var after = published.after();
                written.add(new Written(entry.read().given().number(), after.id(), after.revision()));
            }
        }
        return written;
    }

    /** What differs in records about what is deactivated here, of which the file does not say so; by their number. */
    Map<Integer, List<FieldChange>> deactivatedHereOnly(List<Trial> trials) {
        var gate = trials.iterator();
        var found = new HashMap<Integer, List<FieldChange>>();
        for (var entry : entries) {
            if (entry.isProposed()
                    && gate.next() instanceof Trial.Fits(Published published)
                    && isDeactivatedHereOnly(entry, published)) {
                var live = new ConfigurationSnapshot(published.after().settings(), null);
                found.put(
                        entry.read().given().number(),
                        ConfigurationDiff.between(published.after().snapshot(), live));
            }
        }
        return found;
    }

    record Written(int number, long configurationId, int revision) {}

    private static PlannedRecord planned(Entry entry, Iterator<Trial> gate) {
        if (!entry.isProposed()) {
            return planned(entry, PlanOutcome.INVALID, null, null, entry.problems());
        }
        return switch (gate.next()) {
            case Trial.Breaks(PartnerConfiguration before, var problems) ->
                planned(entry, PlanOutcome.INVALID, before, null, entry.read().told(problems));
            case Trial.Fits(Published published) -> {
                var outcome = published.before() == null
                        ? PlanOutcome.CREATED
                        : published.isUnchanged() ? PlanOutcome.UNCHANGED : PlanOutcome.CHANGED;
                yield planned(entry, outcome, published.before(), published, List.of());
            }
        };
    }

    private static PlannedRecord planned(
            Entry entry,
            PlanOutcome outcome,
            @Nullable PartnerConfiguration before,
            @Nullable Published published,
            List<RecordProblem> problems) {
        var read = entry.read();
        return new PlannedRecord(
                read.given().number(),
                read.given().place(),
                read.expressPartnerId() == null ? read.redoxSourceId() : read.expressPartnerId(),
                before == null ? read.name() : before.settings().name(),
                outcome,
                entry.target(),
                before == null ? 0 : before.revision(),
                published == null ? List.of() : published.changes(),
                problems,
                published == null ? List.of() : warnings(entry, published));
    }

    private static List<String> warnings(Entry entry, Published published) {
        var warnings = new ArrayList<String>();
        if (isDeactivatedHereOnly(entry, published)) {
            warnings.add("The configuration is deactivated here and stays so: the file does not say otherwise");
        }
        if (entry.begun()) {
            warnings.add("A draft with this Express partner ID was begun and could not be published any more."
                    + " Publish it first and plan the file again, or discard it");
        }
        return warnings;
    }

    private static boolean isDeactivatedHereOnly(Entry entry, Published published) {
        return published.after().isDeactivated()
                && !entry.read().given().members().has("deactivated_at");
    }
}
