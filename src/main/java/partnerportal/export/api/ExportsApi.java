package partnerportal.export.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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
import partnerportal.export.runs.ExportKind;
import partnerportal.export.runs.ExportQueries;
import partnerportal.export.runs.ExportRun;
import partnerportal.export.runs.RequestExport;
import partnerportal.shared.Cause;
import partnerportal.shared.NotFound;
import partnerportal.shell.ApiParameters;
import partnerportal.shell.IdempotencyKeys;
import partnerportal.shell.PageToken;
import partnerportal.shell.Paging;
import partnerportal.shell.TaggedAnswer;
import partnerportal.storage.ObjectStore;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;

/** What the warehouse is given, for whoever loads it. */
@RestController
@Tag(name = "Exports", description = "What the warehouse is given, whole or what changed")
@RequestMapping(path = ExportsApi.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
class ExportsApi {

    static final String PATH = "/api/v1/exports";
    private static final String ORDER = "exports";

    private final ExportQueries queries;
    private final RequestExport request;
    private final IdempotencyKeys keys;
    private final ObjectStore store;
    private final JsonMapper json;

    ExportsApi(ExportQueries queries, RequestExport request, IdempotencyKeys keys, ObjectStore store, JsonMapper json) {
        this.queries = queries;
        this.request = request;
        this.keys = keys;
        this.store = store;
        this.json = json;
    }

    @Operation(summary = "List exports", description = "Newest first. Needs the scope exports:read.")
    @ApiResponse(
            responseCode = "200",
            description = "A page of exports",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ExportsJson.class)))
    @Requires(Action.READ_EXPORTS)
    @GetMapping
    ResponseEntity<byte[]> list(
            @ApiParameters.PageSize @RequestParam(name = "page_size", defaultValue = Paging.SIZE) int pageSize,
            @ApiParameters.PageToken @RequestParam(name = "page_token", required = false) @Nullable String pageToken,
            @ApiParameters.IfNoneMatch @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable
                    String ifNoneMatch) {
        var size = Paging.size(pageSize);
        var token = PageToken.read(pageToken, ORDER, 1);
        var found = queries.list(token == null ? null : token.number(0), size + 1);
        var shown = found.stream().limit(size).toList();
        var next = found.size() > size
                ? new PageToken(ORDER, List.of(Long.toString(shown.getLast().id()))).text()
                : null;
        var page = new ExportsJson(
                shown.stream().map(run -> ExportJson.of(run, null, store)).toList(), next);
        return Paging.linked(TaggedAnswer.of("", json.writeValueAsBytes(page)).unlessKnown(ifNoneMatch), next);
    }

    @Operation(summary = "Get an export", description = "With its data sets and files. Needs the scope exports:read.")
    @ApiResponse(
            responseCode = "200",
            description = "The export",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ExportJson.class)))
    @Requires(Action.READ_EXPORTS)
    @GetMapping("/{id}")
    ResponseEntity<byte[]> get(
            @Parameter(example = "12") @PathVariable long id,
            @ApiParameters.IfNoneMatch @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable
                    String ifNoneMatch) {
        return tagged(find(id)).unlessKnown(ifNoneMatch);
    }

    @Operation(
            summary = "Start an export",
            description =
                    "It begins when the one before is over. While one of the kind waits, that one is answered, for it"
                            + " covers the request. Needs the scope exports:write.")
    @ApiResponse(
            responseCode = "202",
            description = "The export that will be made",
            headers = @Header(name = "Location", description = "Of the export", schema = @Schema(type = "string")),
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ExportJson.class)))
    @Requires(Action.START_EXPORTS)
    @PostMapping
    ResponseEntity<byte[]> start(
            Asker asker,
            @RequestBody ExportBody body,
            @ApiParameters.IdempotencyKey @RequestHeader(name = IdempotencyKeys.HEADER, required = false) @Nullable
                    String key) {
        return keys.once(key, asker, List.of("POST " + PATH, body), () -> {
            var requested = request.request(ExportKind.of(body.kind()), asker.actor(), Cause.API, body.reason());
            var headers = new HttpHeaders();
            headers.set(HttpHeaders.LOCATION, PATH + "/" + requested.run());
            return tagged(find(requested.run())).with(headers, HttpStatus.ACCEPTED.value());
        });
    }

    private ExportRun find(long id) {
        return queries.find(id).orElseThrow(NotFound::new);
    }

    private TaggedAnswer tagged(ExportRun run) {
        return TaggedAnswer.of("", json.writeValueAsBytes(ExportJson.of(run, queries.sets(run.id()), store)));
    }
}
