package partnerportal.shell;

import io.swagger.v3.oas.annotations.media.Schema;
import partnerportal.shared.FieldChange;

import java.util.List;

/** What a change would do; nothing was written. */
@Schema(name = "DryRun")
public record DryRunJson(
        @Schema(example = "true", allowableValues = "true") boolean dryRun,

        @Schema(
                example = "changed",
                allowableValues = {"created", "changed", "unchanged"})
        String outcome,

        @Schema(description = "Empty when the change would change nothing")
        List<FieldChange> changes) {

    public static DryRunJson created(List<FieldChange> changes) {
        return new DryRunJson(true, "created", changes);
    }

    public static DryRunJson changed(List<FieldChange> changes) {
        return new DryRunJson(true, changes.isEmpty() ? "unchanged" : "changed", changes);
    }
}
