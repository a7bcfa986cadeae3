package partnerportal.configuration.imports.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import partnerportal.configuration.imports.PlannedRecord;
import partnerportal.configuration.imports.layout.RecordProblem;
import partnerportal.shared.FieldChange;

import java.util.List;
import java.util.Locale;

/** What becomes of one record of a file. */
@Schema(name = "ConfigurationImportRecord")
record ImportRecordJson(
        @Schema(description = "Its place among the records, from 1", example = "57")
        int number,

        @Schema(description = "Where it stands in the file", example = "line 58")
        String place,

        @Schema(description = "The Express partner ID, else the Redox source ID", example = "larkspur-health") @Nullable
        String key,

        @Schema(example = "Larkspur Health") @Nullable String name,

        @Schema(
                example = "changed",
                allowableValues = {"created", "changed", "unchanged", "invalid"})
        String outcome,

        @Schema(description = "Null for one that is not there yet", example = "7") @Nullable
        Long partnerConfigurationId,

        @Schema(description = "Of a changed one, field by field")
        List<FieldChange> changes,

        @Schema(description = "Why it is not used") List<Problem> problems,
        List<String> warnings) {

    /** Why a record is not used. */
    @Schema(name = "ConfigurationImportProblem")
    record Problem(
            @Schema(example = "sources.csv line 7") String place,

            @Schema(description = "A JSON pointer into the record", example = "/sources/0/facility_code")
            String field,

            @Schema(example = "too-long") String code,

            @Schema(example = "Facility code must be 50 characters or fewer")
            String reason) {

        static Problem of(RecordProblem problem) {
            return new Problem(problem.place(), problem.field(), problem.code(), problem.reason());
        }
    }

    /** A page of them. */
    @Schema(name = "ConfigurationImportRecords")
    record Listed(
            List<ImportRecordJson> records,

            @Schema(description = "Null on the last page") @Nullable
            String nextPageToken) {}

    static ImportRecordJson of(PlannedRecord record) {
        return new ImportRecordJson(
                record.number(),
                record.place(),
                record.key(),
                record.name(),
                record.outcome().name().toLowerCase(Locale.ROOT),
                record.configurationId(),
                record.changes(),
                record.problems().stream().map(Problem::of).toList(),
                record.warnings());
    }
}
