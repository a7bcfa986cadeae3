package partnerportal.export.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import partnerportal.export.runs.ExportRun;
import partnerportal.export.runs.ExportState;
import partnerportal.export.runs.ExportedFile;
import partnerportal.export.runs.ExportedSet;
import partnerportal.storage.ObjectStore;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

@Schema(name = "Export", description = "What the warehouse is given at once")
record ExportJson(
        @Schema(example = "12") long id,

        @Schema(
                allowableValues = {"full", "increment"},
                example = "increment")
        String kind,

        @Schema(
                description = "It can be loaded when it is done",
                allowableValues = {"waiting", "running", "finishing", "done", "failed"},
                example = "done")
        String state,

        RequesterJson requestedBy,

        @Schema(description = "By which way it was asked for; null when the schedule wanted it", example = "api")
        @Nullable
        String cause,

        @Schema(example = "Before the monthly report") @Nullable
        String reason,

        @Schema(example = "2026-11-21T08:30:00Z") Instant requestedAt,
        @Schema(example = "2026-11-21T08:30:02Z") @Nullable Instant startedAt,
        @Schema(example = "2026-11-21T08:31:10Z") @Nullable Instant endedAt,

        @Schema(description = "The export that an increment must be loaded after", example = "11") @Nullable
        Long follows,

        @Schema(
                description = "Why it failed and what to do",
                example = "The database did not answer in time. The next export covers this one.")
        @Nullable
        String failure,

        @Schema(description = "Of all files, tombstones too", example = "1204")
        long rows,

        @Schema(example = "11") long files,

        @Schema(description = "Of all files, compressed", example = "184320")
        long bytes,

        @Schema(description = "Null unless it is done", example = "s3://warehouse/exports/000000012/manifest.json")
        @Nullable
        String manifest,

        @Schema(description = "Null in a list") @Nullable List<DataSetJson> dataSets) {

    @Schema(name = "ExportRequester")
    record RequesterJson(
            @Schema(
                    allowableValues = {"user", "client", "operator", "system"},
                    example = "client")
            String kind,

            @Schema(example = "warehouse@clients") String subject,
            @Schema(example = "warehouse") String name,

            @Schema(example = "warehouse") @Nullable String client) {}

    @Schema(name = "ExportedDataSet")
    record DataSetJson(
            @Schema(example = "configuration_markets") String name,

            @Schema(description = "Replaces what was loaded before; else it is to be merged", example = "false")
            boolean whole,

            @Schema(description = "The change number after which it begins", example = "104")
            long since,

            @Schema(description = "The last change number it holds", example = "131")
            long upTo,

            @Schema(example = "27") long rows,
            @Schema(example = "2048") long bytes,
            List<FileJson> files) {

        static DataSetJson of(ExportedSet set, ObjectStore store) {
            return new DataSetJson(
                    set.name(),
                    set.span().whole(),
                    set.span().since(),
                    set.span().upTo(),
                    set.rows(),
                    set.bytes(),
                    set.files().stream().map(file -> FileJson.of(file, store)).toList());
        }
    }

    @Schema(name = "ExportedFile")
    record FileJson(
            @Schema(example = "s3://warehouse/exports/000000012/configuration_markets/part-00001.csv.gz")
            String url,

            @Schema(example = "27") long rows,
            @Schema(example = "2048") long bytes,

            @Schema(example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            String sha256) {

        static FileJson of(ExportedFile file, ObjectStore store) {
            var object = file.object();
            return new FileJson(store.address(object.key()).toString(), file.rows(), object.size(), object.sha256());
        }
    }

    /** @param sets null to leave them out */
    static ExportJson of(ExportRun run, @Nullable List<ExportedSet> sets, ObjectStore store) {
        var actor = run.actor();
        return new ExportJson(
                run.id(),
                run.kind().word(),
                run.state().word(),
                new RequesterJson(
                        actor.kind().name().toLowerCase(Locale.ROOT), actor.subject(), actor.name(), actor.client()),
                run.cause() == null ? null : run.cause().toLowerCase(Locale.ROOT),
                run.reason(),
                run.requestedAt(),
                run.startedAt(),
                run.endedAt(),
                run.follows(),
                run.failure(),
                run.rows(),
                run.files(),
                run.bytes(),
                run.state() == ExportState.DONE ? store.address(run.manifest()).toString() : null,
                sets == null
                        ? null
                        : sets.stream().map(set -> DataSetJson.of(set, store)).toList());
    }
}
