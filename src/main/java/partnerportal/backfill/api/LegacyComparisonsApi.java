package partnerportal.backfill.api;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import partnerportal.access.Action;
import partnerportal.access.Requires;
import partnerportal.backfill.legacy.CompareLegacy;
import partnerportal.backfill.runs.Backfill;
import partnerportal.backfill.runs.Backfills;
import partnerportal.shared.FieldProblem;
import partnerportal.shared.InvalidInput;
import partnerportal.shared.NotFound;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** Whether a backfill found what the process before the portal found. Nothing of it is kept. */
@RestController
@Tag(name = "Backfills")
@RequestMapping(path = LegacyComparisonsApi.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
class LegacyComparisonsApi {

    static final String PATH = BackfillsApi.PATH + "/{id}/legacy-comparisons";

    private final Backfills backfills;
    private final CompareLegacy compare;
    private final BackfillAnswers answers;

    LegacyComparisonsApi(Backfills backfills, CompareLegacy compare, BackfillAnswers answers) {
        this.backfills = backfills;
        this.compare = compare;
        this.answers = answers;
    }

    @Operation(
            summary = "Compare a backfill with what the legacy process found for the same days",
            description =
                    "In review with what would hold after the commit, afterwards with what holds now. The file may also be"
                            + " sent as it is, with Content-Type: text/csv. Nothing is changed or kept. Needs the scope backfills:read.")
    @ApiResponse(
            responseCode = "200",
            description = "In figures, with the first care requests of each side",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = LegacyComparisonJson.class)))
    @Requires(Action.READ_BACKFILLS)
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> compareBackfillWithLegacy(
            @Parameter(example = "12") @PathVariable long id, @RequestBody LegacyFileBody body) {
        var run = find(id);
        var file = new ByteArrayInputStream(body.decoded());
        try {
            return compared(run, file);
        } catch (InvalidInput refused) {
            throw new InvalidInput(refused.problems().stream()
                    .map(problem -> problem.pointer().equals("/file")
                            ? new FieldProblem("/content", problem.code(), problem.message())
                            : problem)
                    .toList());
        }
    }

    @Hidden
    @Requires(Action.READ_BACKFILLS)
    @PostMapping(consumes = "text/csv")
    ResponseEntity<byte[]> compareBackfillWithLegacyFile(@PathVariable long id, InputStream file) {
        return compared(find(id), file);
    }

    private ResponseEntity<byte[]> compared(Backfill run, InputStream file) {
        return answers.tagged(LegacyComparisonJson.of(compare.compare(run, file)))
                .untagged();
    }

    private Backfill find(long id) {
        return backfills.find(id).orElseThrow(NotFound::new);
    }
}
