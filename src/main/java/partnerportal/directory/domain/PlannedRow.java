package partnerportal.directory.domain;

import org.jspecify.annotations.Nullable;
import partnerportal.shared.FieldChange;
import partnerportal.shared.FieldProblem;
import partnerportal.shared.PlanOutcome;

import java.util.List;

/**
 * What becomes of one given row.
 *
 * @param line where the row stands in its file
 * @param key null when the row does not say
 * @param label what people call the row; null when it does not say
 * @param id ours, null when there is no such row yet
 * @param after the whole row afterwards; as given when it is not used
 */
public record PlannedRow(
        long line,
        @Nullable Long key,
        @Nullable String label,
        PlanOutcome outcome,
        @Nullable Long id,
        Values after,
        List<FieldChange> changes,
        List<FieldProblem> problems,
        List<FieldProblem> warnings) {

    boolean isWritten() {
        return outcome.isWritten();
    }
}
