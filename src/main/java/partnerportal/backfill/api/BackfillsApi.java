package partnerportal.backfill.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import partnerportal.access.Action;
import partnerportal.access.Asker;
import partnerportal.access.Requires;
import partnerportal.backfill.runs.BackfillQueries;
import partnerportal.backfill.runs.BackfillState;
import partnerportal.backfill.runs.Backfills;
import partnerportal.backfill.runs.GivenFile;
import partnerportal.shared.InvalidInput;
import partnerportal.shared.NotFound;
import partnerportal.shell.ApiParameters;
import partnerportal.shell.DryRunJson;
import partnerportal.shell.IdempotencyKeys;
import partnerportal.shell.PageToken;
import partnerportal.shell.Paging;
import partnerportal.storage.ObjectKey;

import java.util.List;
import java.util.function.Supplier;

/** Backfills, for whoever starts and follows them. */
@RestController
@Tag(
        name = "Backfills",
        description = "Eligibility files matched against past care requests, to correct whose they are")
@RequestMapping(path = BackfillsApi.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
class BackfillsApi {

    static final String PATH = "/api/v1/backfills";
    private static final String ORDER = "backfills";

    private final Backfills backfills;
    private final BackfillQueries queries;
    private final StartByApi starting;
    private final BackfillAnswers answers;

    BackfillsApi(Backfills backfills, BackfillQueries queries, StartByApi starting, BackfillAnswers answers) {
        this.backfills = backfills;
        this.queries = queries;
        this.starting = starting;
        this.answers = answers;
    }

    @Operation(summary = "List backfills", description = "Newest first. Needs the scope backfills:read.")
    @ApiResponse(
            responseCode = "200",
            description = "A page of backfills",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = BackfillJson.Listed.class)))
    @Requires(Action.READ_BACKFILLS)
    @GetMapping
    ResponseEntity<byte[]> listBackfills(
            Asker asker,
            @Parameter(
                            description =
                                    "received, checking, ready, matching, review, committing, done, failed, paused,"
                                            + " cancelled or undone; all when it is left out",
                            example = "review",
                            schema = @Schema(type = "string"))
                    @RequestParam(required = false)
                    @Nullable
                    String state,
            @Parameter(description = "Of the partner directory", example = "7")
                    @RequestParam(name = "partner_id", required = false)
                    @Nullable
                    Long partnerId,
            @ApiParameters.PageSize @RequestParam(name = "page_size", defaultValue = Paging.SIZE) int pageSize,
            @ApiParameters.PageToken @RequestParam(name = "page_token", required = false) @Nullable String pageToken,
            @ApiParameters.IfNoneMatch @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable
                    String ifNoneMatch) {
        var size = Paging.size(pageSize);
        var token = PageToken.read(pageToken, ORDER, 1);
        var found = queries.listIn(
                Words.parameter(BackfillState.class, "state", state),
                partnerId,
                token == null ? null : token.number(0),
                size + 1);
        var shown = found.stream().limit(size).toList();
        var next = found.size() > size
                ? new PageToken(ORDER, List.of(Long.toString(shown.getLast().id()))).text()
                : null;
        var page = new BackfillJson.Listed(answers.listed(shown, asker), next);
        return Paging.linked(answers.tagged(page).unlessKnown(ifNoneMatch), next);
    }

    @Operation(
            summary = "Get a backfill",
            description =
                    "Everything that its page shows, without patient data. To follow it, ask again every few seconds"
                            + " with If-None-Match. Needs the scope backfills:read.")
    @BackfillAnswer
    @Requires(Action.READ_BACKFILLS)
    @GetMapping("/{id}")
    ResponseEntity<byte[]> getBackfill(
            Asker asker,
            @Parameter(example = "12") @PathVariable long id,
            @ApiParameters.IfNoneMatch @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable
                    String ifNoneMatch) {
        var run = backfills.find(id).orElseThrow(NotFound::new);
        return answers.whole(run, asker).unlessKnown(ifNoneMatch);
    }

    @Operation(
            summary = "Start a backfill",
            description =
                    "With a file that was delivered to the exchange; or, as multipart/form-data, with the same fields and"
                            + " the file itself in the part named file (column_mapping is JSON there). The file is checked at once;"
                            + " then the backfill waits for POST .../matching. The same partner, days, file and columns are the same backfill, unless that one failed, was cancelled or undone. 409"
                            + " backfill-overlaps while another one of the partner has some of the days. Needs the scope"
                            + " backfills:write.")
    @ApiResponse(
            responseCode = "201",
            description = "The backfill that was begun",
            headers = @Header(name = "Location", description = "Of the backfill", schema = @Schema(type = "string")),
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = BackfillJson.class)))
    @ApiResponse(
            responseCode = "200",
            description = "The same was begun before: that backfill; or with dry_run what would be begun",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {BackfillJson.class, DryRunJson.class})))
    @Requires(Action.WRITE_BACKFILLS)
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> startBackfill(
            Asker asker,
            @RequestBody StartBackfillBody body,
            @ApiParameters.DryRun @RequestParam(name = "dry_run", defaultValue = "false") boolean dryRun,
            @ApiParameters.IdempotencyKey @RequestHeader(name = IdempotencyKeys.HEADER, required = false) @Nullable
                    String key) {
        var request = List.of("POST " + PATH, body);
        Supplier<GivenFile> file = () -> new GivenFile.Delivered(delivered(body.objectKey()));
        return dryRun ? starting.tried(asker, body, file) : starting.once(key, asker, request, body, file);
    }

    private static ObjectKey delivered(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new InvalidInput("/object_key", "required", "Name the file that was delivered to the exchange");
        }
        return ObjectKey.read(text)
                .orElseThrow(() -> new InvalidInput(
                        "/object_key", "unknown", "No file with this key was delivered to the exchange"));
    }
}
