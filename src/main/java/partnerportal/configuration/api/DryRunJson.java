package partnerportal.configuration.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import partnerportal.configuration.domain.Published;
import partnerportal.shared.FieldChange;

import java.util.List;

/** What a change would do; nothing was written. */
@Schema(name = "DryRun")
record DryRunJson(
        @Schema(example = "true", allowableValues = "true") boolean dryRun,

        @Schema(description = "The revision the change would start from, null for a new configuration", example = "4")
        @Nullable
        Integer revision,

        @Schema(description = "Empty when the change would change nothing")
        List<FieldChange> changes) {

    static DryRunJson of(Published tried) {
        var before = tried.before();
        return new DryRunJson(true, before == null ? null : before.revision(), tried.changes());
    }
}
