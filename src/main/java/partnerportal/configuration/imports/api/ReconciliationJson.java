package partnerportal.configuration.imports.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import partnerportal.configuration.imports.Reconciliation;
import partnerportal.configuration.imports.Reconciliation.Kind;
import partnerportal.shared.FieldChange;

import java.util.List;
import java.util.Locale;

/** How far another store and the portal agree. */
@Schema(name = "Reconciliation")
record ReconciliationJson(
        @Schema(description = "Cut off after one digit: 100 only when everything matches", example = "98.4")
        double matchedPercentage,

        @Schema(example = "4920") int matched,
        @Schema(example = "60") int different,

        @Schema(description = "Only in the file", example = "10")
        int missingHere,

        @Schema(description = "Only in the portal, live", example = "5")
        int missingThere,

        @Schema(description = "Records that cannot be read or may not be live", example = "5")
        int unusable,

        @Schema(description = "Names in the file that the layout does not have")
        List<String> ignored,

        @Schema(description = "All that does not match") List<Line> lines) {

    /** One on which they do not agree. */
    @Schema(name = "ReconciliationLine")
    record Line(
            @Schema(
                    example = "different",
                    allowableValues = {"different", "missing_here", "missing_there", "unusable"})
            String outcome,

            @Schema(description = "Where it stands in the file", example = "line 58") @Nullable
            String place,

            @Schema(example = "larkspur-health") @Nullable String key,
            @Schema(example = "Larkspur Health") @Nullable String name,
            @Schema(example = "7") @Nullable Long partnerConfigurationId,

            @Schema(description = "before is what the portal has, after what the other store has")
            List<FieldChange> differences,

            List<ImportRecordJson.Problem> problems) {

        static Line of(Reconciliation.Line line) {
            return new Line(
                    line.kind().name().toLowerCase(Locale.ROOT),
                    line.place(),
                    line.key(),
                    line.name(),
                    line.configurationId(),
                    line.changes(),
                    line.problems().stream().map(ImportRecordJson.Problem::of).toList());
        }
    }

    static ReconciliationJson of(Reconciliation result) {
        return new ReconciliationJson(
                result.percentage(),
                result.matched(),
                result.count(Kind.DIFFERENT),
                result.count(Kind.MISSING_HERE),
                result.count(Kind.MISSING_THERE),
                result.count(Kind.UNUSABLE),
                result.ignored(),
                result.lines().stream().map(Line::of).toList());
    }
}
