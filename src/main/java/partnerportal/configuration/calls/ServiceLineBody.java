package partnerportal.configuration.calls;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import partnerportal.configuration.domain.AssignedServiceLine;
import partnerportal.configuration.domain.Problems;

import java.util.List;
import java.util.Set;

/** A service line that a market is to offer. */
@Schema(name = "AssignedServiceLineBody")
public record ServiceLineBody(
        @Schema(example = "3", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        Long serviceLineId,

        @Schema(description = "The partner under which orders from Redox are booked", example = "12") @Nullable
        Long redoxPartnerId) {

    static Set<AssignedServiceLine> read(
            @Nullable List<@Nullable ServiceLineBody> lines, String pointer, Problems problems) {
        return BodyList.read(lines, pointer, problems, ServiceLineBody::read, AssignedServiceLine::serviceLineId);
    }

    static void mapPointers(
            @Nullable List<@Nullable ServiceLineBody> lines, long marketId, String pointer, BodyPointers pointers) {
        for (int at = 0; lines != null && at < lines.size(); at++) {
            var line = lines.get(at);
            if (line != null) {
                pointers.map("/markets/" + marketId + "/service_lines/" + line.serviceLineId, pointer + "/" + at);
            }
        }
    }

    private @Nullable AssignedServiceLine read(String pointer, Problems problems) {
        var id = BodyList.required(serviceLineId, pointer + "/service_line_id", problems);
        return id == null ? null : AssignedServiceLine.of(id, redoxPartnerId);
    }
}
