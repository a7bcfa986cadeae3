package partnerportal.backfill.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import partnerportal.access.Action;
import partnerportal.access.Asker;
import partnerportal.access.Requires;
import partnerportal.backfill.file.Column;
import partnerportal.backfill.file.ColumnMapping;
import partnerportal.backfill.runs.Backfill;
import partnerportal.backfill.runs.SteerBackfill;
import partnerportal.shared.FieldChange;
import partnerportal.shared.InvalidInput;
import partnerportal.shell.ApiParameters;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Which column of a file is which, corrected by whoever looked at what was found. */
@RestController
@Tag(name = "Backfills")
@RequestMapping(path = BackfillsApi.PATH + "/{id}/column-mapping", produces = MediaType.APPLICATION_JSON_VALUE)
class ColumnMappingApi {

    private final SteerBackfill steer;
    private final SteeredBackfills steered;
    private final BackfillAnswers answers;

    ColumnMappingApi(SteerBackfill steer, SteeredBackfills steered, BackfillAnswers answers) {
        this.steer = steer;
        this.steered = steered;
        this.answers = answers;
    }

    @Operation(
            summary = "Say which column of the file is which",
            description =
                    "While the backfill is ready. Another mapping has the file checked anew, and is remembered for the"
                            + " partner's next file. 409 backfill-repeated when another one has matched the same file with"
                            + " them. Needs the scope backfills:write; a machine client steers what it started itself.")
    @SteeredAnswer
    @Requires(Action.WRITE_BACKFILLS)
    @PutMapping
    ResponseEntity<byte[]> mapBackfillColumns(
            Asker asker,
            @Parameter(example = "12") @PathVariable long id,
            @RequestBody ColumnMappingBody body,
            @ApiParameters.DryRun @RequestParam(name = "dry_run", defaultValue = "false") boolean dryRun) {
        if (body.columns() == null) {
            throw new InvalidInput("/columns", "required", "List the columns, or send an empty list");
        }
        var mapping = GivenMapping.read("/columns", body.columns());
        var who = SteeredBackfills.by(asker, body.reason());
        var run = steered.find(id, asker);
        if (dryRun) {
            return answers.tried(changes(run, mapping));
        }
        return answers.whole(steer.mapColumns(id, mapping.canonical(), who), asker)
                .unlessKnown(null);
    }

    /** @throws partnerportal.shared.Conflict when it could not be done now */
    private List<FieldChange> changes(Backfill run, ColumnMapping after) {
        var standing = steer.tryMappingColumns(run, after.canonical());
        var before = ColumnMapping.read(run.order().columnMapping());
        return Stream.concat(
                        Arrays.stream(Column.values()).map(column -> change(column, before, after)),
                        StandingChanges.between(run.standing(), standing).stream())
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .toList();
    }

    private static FieldChange change(Column column, ColumnMapping before, ColumnMapping after) {
        return new FieldChange(
                "/column_mapping/" + column.wireName(),
                before.header(column).orElse(null),
                after.header(column).orElse(null));
    }
}
