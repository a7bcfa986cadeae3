package partnerportal.directory.api;

import io.swagger.v3.oas.annotations.media.Schema;
import partnerportal.directory.domain.PlannedRow;
import partnerportal.shared.FieldChange;

import java.util.List;
import java.util.Locale;

/** What a PUT would do. */
@Schema(name = "DirectoryDryRunJson")
record DryRunJson(
        @Schema(
                example = "changed",
                allowableValues = {"created", "changed", "unchanged"})
        String outcome,

        List<FieldChange> changes) {

    static DryRunJson of(PlannedRow row) {
        return new DryRunJson(row.outcome().name().toLowerCase(Locale.ROOT), row.changes());
    }
}
