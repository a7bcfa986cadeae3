package partnerportal.configuration.calls;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import partnerportal.configuration.domain.ConfigurationChange;
import partnerportal.configuration.domain.FacilityCode;
import partnerportal.configuration.domain.Problems;
import partnerportal.configuration.domain.Source;
import partnerportal.configuration.domain.SourceChanges;
import partnerportal.shared.NotFound;
import partnerportal.shell.Given;

import java.util.Objects;

/** What one source of a configuration is to be; in a change, what is left out stays. */
@Schema(name = "SourceBody")
public record SourceBody(
        @Schema(description = "The partner in the directory; needed for a new source", example = "12")
        Given<Long> partnerId,

        @Schema(description = "The code that orders for this source come with; null for none", example = "DEN")
        Given<String> facilityCode,

        @Schema(description = "False for a new source when left out", example = "false")
        Given<Boolean> redoxOnly) {

    ConfigurationChange toChange(long sourceId) {
        return configuration -> {
            var stored = configuration
                    .settings()
                    .source(sourceId)
                    .orElseThrow(
                            () -> new NotFound("unknown-source", "This configuration has no source " + sourceId + "."));
            var wanted = over(stored);
            return SourceChanges.put(sourceId, wanted.partnerId(), wanted.facilityCode(), wanted.redoxOnly())
                    .applyTo(configuration);
        };
    }

    /** @param stored what it is now, null for a new one */
    public Source over(@Nullable Source stored) {
        var problems = new Problems();
        var partner = BodyList.required(
                partnerId.over(stored == null ? null : stored.partnerId(), id -> id), "/partner_id", problems);
        var code = problems.attempt(() -> facilityCode.over(
                stored == null ? null : stored.facilityCode(), text -> FacilityCode.parse(text, "/facility_code")));
        var hidden = redoxOnly.over(stored != null && stored.redoxOnly(), value -> value);
        if (hidden == null) {
            problems.add("/redox_only", "required", "Send true or false, or leave the member out");
        }
        problems.refuseIfAny();
        return Source.of(Objects.requireNonNull(partner), code, Objects.requireNonNull(hidden));
    }
}
