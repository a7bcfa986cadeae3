package partnerportal.configuration.imports.api;

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
import partnerportal.configuration.imports.ConfigurationImport;
import partnerportal.configuration.imports.FileRead;
import partnerportal.configuration.imports.ImportConfigurations;
import partnerportal.configuration.imports.ImportRecords;
import partnerportal.configuration.imports.ImportRecords.Show;
import partnerportal.configuration.imports.ReverseImport;
import partnerportal.shared.BadRequest;
import partnerportal.shell.ApiParameters;
import partnerportal.shell.IdempotencyKeys;
import partnerportal.shell.PageToken;
import partnerportal.shell.Paging;
import partnerportal.shell.TaggedAnswer;
import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.util.Arrays;
import java.util.List;

/** Files of other stores: planned, applied as they were planned, undone as a whole. */
@RestController
@RequestMapping(path = ConfigurationImportsApi.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Moving over")
class ConfigurationImportsApi {

    static final String PATH = "/api/v1/configuration-imports";

    private static final String ORDER = "number";

    private final ImportConfigurations importing;
    private final ReverseImport reversing;
    private final ImportRecords records;
    private final IdempotencyKeys keys;
    private final JsonMapper json;

    ConfigurationImportsApi(
            ImportConfigurations importing,
            ReverseImport reversing,
            ImportRecords records,
            IdempotencyKeys keys,
            JsonMapper json) {
        this.importing = importing;
        this.reversing = reversing;
        this.records = records;
        this.keys = keys;
        this.json = json;
    }

    @Requires(Action.WRITE_CONFIGURATIONS)
    @Operation(
            summary = "Plan the import of another store's file",
            description = "Nothing is changed. File and plan are kept for a day.")
    @ApiResponse(
            responseCode = "201",
            description = "The plan in figures; its records are read from records",
            headers = @Header(name = "Location", description = "Of the import", schema = @Schema(type = "string")),
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ImportJson.class)))
    @PostMapping
    ResponseEntity<byte[]> planConfigurationImport(
            Asker asker,
            @RequestBody FileBody body,
            @ApiParameters.IdempotencyKey @RequestHeader(name = IdempotencyKeys.HEADER, required = false) @Nullable
                    String key) {
        var request = List.of("POST " + PATH, body);
        return keys.answered(key, asker, request).orElseGet(() -> {
            var layout = body.chosenLayout();
            var name = body.givenName();
            var read = FileBody.translating(() -> importing.read(layout, body.file(), body.mappingFile()));
            return keys.once(key, asker, request, () -> planned(asker, name, read));
        });
    }

    private ResponseEntity<byte[]> planned(Asker asker, String name, FileRead read) {
        var id = importing.plan(asker.actor(), name, read);
        var headers = new HttpHeaders();
        headers.setLocation(URI.create(PATH + "/" + id));
        return answer(importing.find(id)).with(headers, 201);
    }

    @Requires(Action.WRITE_CONFIGURATIONS)
    @Operation(summary = "Get an import with its plan in figures")
    @ApiResponse(
            responseCode = "200",
            description = "The import",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ImportJson.class)))
    @ApiResponse(responseCode = "304", description = "If-None-Match names the present state", content = @Content)
    @GetMapping("/{id}")
    ResponseEntity<byte[]> getConfigurationImport(
            @Parameter(example = "12") @PathVariable long id,
            @ApiParameters.IfNoneMatch @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable
                    String ifNoneMatch) {
        return answer(importing.find(id)).unlessKnown(ifNoneMatch);
    }

    @Requires(Action.WRITE_CONFIGURATIONS)
    @Operation(summary = "List what becomes of an import's records, in the file's order")
    @ApiResponse(
            responseCode = "200",
            description = "A page of the records",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ImportRecordJson.Listed.class)))
    @ApiResponse(responseCode = "304", description = "If-None-Match names this page as it is", content = @Content)
    @GetMapping("/{id}/records")
    ResponseEntity<byte[]> listConfigurationImportRecords(
            @Parameter(example = "12") @PathVariable long id,
            @Parameter(
                            description = "all, created, changed, unchanged, invalid or warnings",
                            example = "invalid",
                            schema = @Schema(type = "string"))
                    @RequestParam(defaultValue = "all")
                    String outcome,
            @ApiParameters.PageSize @RequestParam(name = "page_size", defaultValue = Paging.SIZE) int pageSize,
            @ApiParameters.PageToken @RequestParam(name = "page_token", required = false) @Nullable String pageToken,
            @ApiParameters.IfNoneMatch @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable
                    String ifNoneMatch) {
        var show = Arrays.stream(Show.values())
                .filter(one -> one.name().equalsIgnoreCase(outcome))
                .findFirst()
                .orElseThrow(
                        () -> new BadRequest("outcome", "Use all, created, changed, unchanged, invalid or warnings."));
        var size = Paging.size(pageSize);
        var skipped = skipped(pageToken);
        importing.find(id);
        var found = records.page(id, show, skipped, size + 1);
        var next = found.size() > size ? new PageToken(ORDER, List.of(String.valueOf(skipped + size))).text() : null;
        var shown = found.stream().limit(size).map(ImportRecordJson::of).toList();
        return Paging.linked(answer(new ImportRecordJson.Listed(shown, next)).unlessKnown(ifNoneMatch), next);
    }

    @Requires(Action.WRITE_CONFIGURATIONS)
    @Operation(
            summary = "Apply an import as it was planned",
            description = "All or nothing, live at once. 409 plan-stale when something that it would change was changed"
                    + " since: plan the file again. Repeating changes nothing.")
    @ApiResponse(
            responseCode = "200",
            description = "The import, applied",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ImportJson.class)))
    @PostMapping("/{id}/application")
    ResponseEntity<byte[]> applyConfigurationImport(
            Asker asker, @Parameter(example = "12") @PathVariable long id, @RequestBody ApplicationBody body) {
        var leavingOut = Boolean.TRUE.equals(body.leaveOutInvalid());
        return answer(importing.apply(asker.actor(), id, body.planHash(), leavingOut))
                .unlessKnown(null);
    }

    @Requires(Action.WRITE_CONFIGURATIONS)
    @Operation(
            summary = "Undo an import as a whole",
            description =
                    "What it changed is again as it was, what it created is deactivated. 409 changed-since-import"
                            + " names in errors all that were changed since, each by /partner_configurations/<id>. Repeating changes nothing.")
    @ApiResponse(
            responseCode = "200",
            description = "The import, undone",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ImportJson.class)))
    @PostMapping("/{id}/reversal")
    ResponseEntity<byte[]> reverseConfigurationImport(Asker asker, @Parameter(example = "12") @PathVariable long id) {
        return answer(reversing.reverse(asker.actor(), id)).unlessKnown(null);
    }

    private static long skipped(@Nullable String pageToken) {
        var token = PageToken.read(pageToken, ORDER, 1);
        if (token == null) {
            return 0;
        }
        if (token.number(0) < 0) {
            throw new BadRequest("page_token", "The page token is not one of this list.");
        }
        return token.number(0);
    }

    private TaggedAnswer answer(ConfigurationImport taken) {
        return answer(ImportJson.of(taken));
    }

    private TaggedAnswer answer(Object body) {
        return TaggedAnswer.of("", json.writeValueAsBytes(body));
    }
}
