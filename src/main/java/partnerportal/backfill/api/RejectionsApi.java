package partnerportal.backfill.api;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import partnerportal.access.Action;
import partnerportal.access.Requires;
import partnerportal.backfill.downloads.ProblemsFile;
import partnerportal.backfill.eligible.RowProblems;
import partnerportal.backfill.eligible.RowProblems.Filter;
import partnerportal.backfill.eligible.RowProblems.Place;
import partnerportal.backfill.file.Column;
import partnerportal.backfill.file.ProblemCode;
import partnerportal.backfill.runs.Backfill;
import partnerportal.backfill.runs.Backfills;
import partnerportal.shared.BadRequest;
import partnerportal.shared.NotFound;
import partnerportal.shell.ApiParameters;
import partnerportal.shell.PageToken;
import partnerportal.shell.Paging;

import java.io.IOException;
import java.util.List;
import jakarta.servlet.http.HttpServletResponse;

/** The rows of a backfill's file that cannot be used, and what else was noted. */
@RestController
@Tag(name = "Backfills")
@RequestMapping(BackfillsApi.PATH + "/{id}/rejections")
class RejectionsApi {

    private static final String ORDER = "backfill-rejections";

    private final Backfills backfills;
    private final RowProblems problems;
    private final BackfillAnswers answers;
    private final ProblemsFile file;

    RejectionsApi(Backfills backfills, RowProblems problems, BackfillAnswers answers, ProblemsFile file) {
        this.backfills = backfills;
        this.problems = problems;
        this.answers = answers;
        this.file = file;
    }

    @Operation(
            summary = "List the rows that cannot be used",
            description =
                    "In the file's order, each with its line, column and reason; values are masked. With Accept: text/csv"
                            + " all of them as a file. Empty when file and list are deleted. Needs the scope backfills:read.")
    @ApiResponse(
            responseCode = "200",
            description = "A page of them",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RejectionJson.Listed.class)))
    @Requires(Action.READ_BACKFILLS)
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> listBackfillRejections(
            @Parameter(example = "12") @PathVariable long id,
            @Parameter(description = "Such as birth_date; all when it is left out", example = "birth_date")
                    @RequestParam(required = false)
                    @Nullable
                    String column,
            @Parameter(description = "Such as missing or no-such-day; all when it is left out", example = "missing")
                    @RequestParam(required = false)
                    @Nullable
                    String code,
            @Parameter(description = "Also what keeps no row from being used", example = "false")
                    @RequestParam(name = "include_noted", defaultValue = "false")
                    boolean includeNoted,
            @ApiParameters.PageSize @RequestParam(name = "page_size", defaultValue = Paging.SIZE) int pageSize,
            @ApiParameters.PageToken @RequestParam(name = "page_token", required = false) @Nullable String pageToken,
            @ApiParameters.IfNoneMatch @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable
                    String ifNoneMatch) {
        var size = Paging.size(pageSize);
        var filter = filter(column, code, includeNoted);
        var after = place(pageToken);
        find(id);
        var found = problems.page(id, filter, after, size + 1);
        var shown = found.stream().limit(size).toList();
        var next = found.size() > size ? token(shown.getLast().place()) : null;
        var page = new RejectionJson.Listed(
                shown.stream().map(placed -> RejectionJson.of(placed.problem())).toList(), next);
        return Paging.linked(answers.tagged(page).unlessKnown(ifNoneMatch), next);
    }

    @Hidden
    @Requires(Action.READ_BACKFILLS)
    @GetMapping(produces = "text/csv")
    void downloadBackfillRejections(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String column,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(name = "include_noted", defaultValue = "false") boolean includeNoted,
            HttpServletResponse response)
            throws IOException {
        var filter = filter(column, code, includeNoted);
        file.write(find(id), filter, response);
    }

    private Backfill find(long id) {
        return backfills.find(id).orElseThrow(NotFound::new);
    }

    private static Filter filter(@Nullable String column, @Nullable String code, boolean includeNoted) {
        var wanted = column == null
                ? null
                : Column.named(column).orElseThrow(() -> new BadRequest("column", "Use a column such as birth_date."));
        return new Filter(wanted, Words.parameter(ProblemCode.class, "code", code), !includeNoted);
    }

    private static Place place(@Nullable String pageToken) {
        var token = PageToken.read(pageToken, ORDER, 2);
        return token == null ? Place.BEFORE_ALL : new Place(token.wholeNumber(0), token.wholeNumber(1));
    }

    private static String token(Place last) {
        return new PageToken(ORDER, List.of(Integer.toString(last.row()), Integer.toString(last.number()))).text();
    }
}
