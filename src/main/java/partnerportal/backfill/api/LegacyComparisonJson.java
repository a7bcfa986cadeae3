package partnerportal.backfill.api;

import io.swagger.v3.oas.annotations.media.Schema;
import partnerportal.backfill.legacy.LegacyComparison;
import partnerportal.backfill.legacy.LegacyComparison.Side;

import java.util.List;

/** Which care requests belong to the partner by the portal, and by the process before it. */
@Schema(name = "LegacyComparison")
record LegacyComparisonJson(
        @Schema(description = "Whether both name at least one care request, and the same ones", example = "false")
        boolean agrees,

        SideJson same,
        SideJson onlyHere,
        SideJson onlyThere,

        @Schema(description = "Lines of the file for other partners, which are not compared", example = "0")
        long ofOthers) {

    private static final int SHOWN = 100;

    @Schema(name = "LegacyComparisonSide")
    record SideJson(
            @Schema(example = "1204") long count,

            @Schema(description = "The first hundred", example = "[4711, 4712]")
            List<Long> careRequestIds) {

        static SideJson of(LegacyComparison found, Side side) {
            return new SideJson(found.count(side), found.first(side, SHOWN));
        }
    }

    static LegacyComparisonJson of(LegacyComparison found) {
        return new LegacyComparisonJson(
                found.agrees(),
                SideJson.of(found, Side.SAME),
                SideJson.of(found, Side.ONLY_HERE),
                SideJson.of(found, Side.ONLY_THERE),
                found.ofOthers());
    }
}
