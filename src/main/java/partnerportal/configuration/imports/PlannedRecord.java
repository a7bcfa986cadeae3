package partnerportal.configuration.imports;

import org.jspecify.annotations.Nullable;
import partnerportal.configuration.imports.layout.RecordProblem;
import partnerportal.shared.FieldChange;
import partnerportal.shared.PlanOutcome;

import java.util.List;

/**
 * What becomes of one record.
 *
 * @param number its place among the records, from 1
 * @param place where it stands in the file
 * @param key its Express partner ID, else its Redox source ID, as it says it; null when it says neither
 * @param name what people call the configuration, null when neither the record nor the portal says it
 * @param configurationId null for one that is not there yet
 * @param baseRevision the revision it was planned on, 0 for one that is not there yet
 * @param changes empty unless it is created or changed; those of a created one, which are all it has, are not kept
 * @param problems why it is not used
 * @param warnings what whoever applies it should know
 */
public record PlannedRecord(
        int number,
        String place,
        @Nullable String key,
        @Nullable String name,
        PlanOutcome outcome,
        @Nullable Long configurationId,
        int baseRevision,
        List<FieldChange> changes,
        List<RecordProblem> problems,
        List<String> warnings) {

    public PlannedRecord {
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }

    /** Whether applying the plan writes it. */
    public boolean isWritten() {
        return outcome.isWritten();
    }
}
