package partnerportal.configuration.imports.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import partnerportal.configuration.imports.ConfigurationImport;
import partnerportal.configuration.imports.ConfigurationImport.Step;

import java.time.Instant;
import java.util.List;

/** A file with its plan, and what came of it. */
@Schema(name = "ConfigurationImport")
record ImportJson(
        @Schema(example = "12") long id,
        @Schema(example = "express") String layout,
        @Schema(example = "express-2026-11-21.json") String fileName,

        @Schema(
                description = "To be sent when the plan is applied",
                example = "5f8d3c0e7a1b4d6f9c2e8a7b6d5f4c3b2a190807f6e5d4c3b2a1908070605040")
        String planHash,

        @Schema(description = "Records that make a configuration", example = "2900")
        int created,

        @Schema(description = "Records that change one", example = "2000")
        int changed,

        @Schema(description = "Records that say what is published already", example = "0")
        int unchanged,

        @Schema(description = "Records that cannot be used", example = "100")
        int invalid,

        @Schema(
                description = "Records, whatever becomes of them, about which there is something to know",
                example = "3")
        int warned,

        @Schema(description = "Names in the file that the layout does not have")
        List<String> ignored,

        @Schema(example = "Dana Okafor") String uploadedBy,
        @Schema(example = "2026-11-21T16:04:31.123456Z") Instant uploadedAt,

        @Schema(description = "Null until it is applied", example = "Dana Okafor") @Nullable
        String appliedBy,

        @Schema(example = "2026-11-21T16:05:02.000001Z") @Nullable
        Instant appliedAt,

        @Schema(description = "Null unless it was undone", example = "Dana Okafor") @Nullable
        String reversedBy,

        @Schema(example = "2026-11-21T17:00:00.000001Z") @Nullable
        Instant reversedAt) {

    static ImportJson of(ConfigurationImport taken) {
        var counts = taken.counts();
        return new ImportJson(
                taken.id(),
                taken.layout().id(),
                taken.fileName(),
                taken.planHash(),
                counts.created(),
                counts.changed(),
                counts.unchanged(),
                counts.invalid(),
                counts.warnings(),
                taken.ignored(),
                taken.uploaded().by(),
                taken.uploaded().at(),
                by(taken.applied()),
                at(taken.applied()),
                by(taken.reversed()),
                at(taken.reversed()));
    }

    private static @Nullable String by(@Nullable Step step) {
        return step == null ? null : step.by();
    }

    private static @Nullable Instant at(@Nullable Step step) {
        return step == null ? null : step.at();
    }
}
