package partnerportal.configuration.calls;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import partnerportal.configuration.domain.FacilityCode;
import partnerportal.configuration.domain.Problems;
import partnerportal.configuration.domain.Source;

import java.util.List;
import java.util.Set;

/** A source in the list of a configuration's body. */
@Schema(name = "ListedSourceBody")
public record ListedSourceBody(
        @Schema(
                description = "Of a source that changes its partner or facility code and stays the same",
                example = "54")
        @Nullable
        Long id,

        @Schema(
                description = "The partner in the directory, not the configuration",
                example = "12",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        Long partnerId,

        @Schema(description = "The code that orders for this source come with", example = "DEN") @Nullable
        String facilityCode,

        @Schema(description = "False when left out", example = "false") @Nullable
        Boolean redoxOnly) {

    static Set<Source> read(@Nullable List<@Nullable ListedSourceBody> sources) {
        var problems = new Problems();
        var found = BodyList.read(sources, "/sources", problems, ListedSourceBody::read, Source::key);
        problems.refuseIfAny();
        return found;
    }

    static void mapPointers(@Nullable List<@Nullable ListedSourceBody> sources, BodyPointers pointers) {
        for (int at = 0; sources != null && at < sources.size(); at++) {
            var body = sources.get(at);
            var source = body == null ? null : body.read("", new Problems());
            if (source != null) {
                pointers.map(source.pointer(), "/sources/" + at);
            }
        }
    }

    private @Nullable Source read(String pointer, Problems problems) {
        var partner = BodyList.required(partnerId, pointer + "/partner_id", problems);
        var before = problems.found().size();
        var code = problems.attempt(() -> FacilityCode.parse(facilityCode, pointer + "/facility_code"));
        if (partner == null || problems.found().size() > before) {
            return null;
        }
        return Source.of(partner, code, redoxOnly != null && redoxOnly).withId(id);
    }
}
