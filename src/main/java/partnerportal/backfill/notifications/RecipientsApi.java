package partnerportal.backfill.notifications;

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
import org.springframework.web.bind.annotation.DeleteMapping;
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
import partnerportal.shared.Cause;
import partnerportal.shared.NotFound;
import partnerportal.shell.ApiParameters;
import partnerportal.shell.DryRunJson;
import partnerportal.shell.IdempotencyKeys;
import partnerportal.shell.PageToken;
import partnerportal.shell.Paging;
import partnerportal.shell.TaggedAnswer;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Objects;

/** The notification list as JSON. A machine client may read it; who is told is for people to say. */
@RestController
@Tag(name = "Backfills")
@RequestMapping(path = RecipientsApi.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
class RecipientsApi {

    static final String PATH = "/api/v1/backfill-recipients";
    private static final String ORDER = "backfill-recipients";

    private final BackfillRecipients recipients;
    private final EditRecipients edit;
    private final IdempotencyKeys keys;
    private final JsonMapper json;

    RecipientsApi(BackfillRecipients recipients, EditRecipients edit, IdempotencyKeys keys, JsonMapper json) {
        this.recipients = recipients;
        this.edit = edit;
        this.keys = keys;
        this.json = json;
    }

    @Operation(
            summary = "List who is told how backfills end",
            description = "Besides whoever started one. Needs the scope backfills:read.")
    @ApiResponse(
            responseCode = "200",
            description = "A page of recipients",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RecipientJson.Listed.class)))
    @Requires(Action.READ_BACKFILLS)
    @GetMapping
    ResponseEntity<byte[]> list(
            @ApiParameters.PageSize @RequestParam(name = "page_size", defaultValue = Paging.SIZE) int pageSize,
            @ApiParameters.PageToken @RequestParam(name = "page_token", required = false) @Nullable String pageToken,
            @ApiParameters.IfNoneMatch @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable
                    String ifNoneMatch) {
        var size = Paging.size(pageSize);
        var token = PageToken.read(pageToken, ORDER, 1);
        var found = recipients.page(token == null ? null : token.number(0), size + 1);
        var shown = found.stream().limit(size).toList();
        var next = found.size() > size
                ? new PageToken(ORDER, List.of(Long.toString(shown.getLast().id()))).text()
                : null;
        var page =
                new RecipientJson.Listed(shown.stream().map(RecipientJson::of).toList(), next);
        return Paging.linked(TaggedAnswer.of("", json.writeValueAsBytes(page)).unlessKnown(ifNoneMatch), next);
    }

    @Operation(summary = "Get one recipient", description = "Needs the scope backfills:read.")
    @ApiResponse(
            responseCode = "200",
            description = "The recipient",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RecipientJson.class)))
    @Requires(Action.READ_BACKFILLS)
    @GetMapping("/{id}")
    ResponseEntity<byte[]> get(
            @Parameter(example = "4") @PathVariable long id,
            @ApiParameters.IfNoneMatch @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable
                    String ifNoneMatch) {
        return tagged(recipients.find(id).orElseThrow(NotFound::new)).unlessKnown(ifNoneMatch);
    }

    @Operation(
            summary = "Put somebody on the list",
            description = "Refused when the address is there already, in whatever case. For super admins only.")
    @ApiResponse(
            responseCode = "201",
            description = "The recipient",
            headers = @Header(name = "Location", description = "Of the recipient", schema = @Schema(type = "string")),
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RecipientJson.class)))
    @ApiResponse(
            responseCode = "200",
            description = "With dry_run: what would change",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DryRunJson.class)))
    @Requires(Action.EDIT_BACKFILL_RECIPIENTS)
    @PostMapping
    ResponseEntity<byte[]> add(
            Asker asker,
            @RequestBody RecipientBody body,
            @ApiParameters.DryRun @RequestParam(name = "dry_run", defaultValue = "false") boolean dryRun,
            @ApiParameters.IdempotencyKey @RequestHeader(name = IdempotencyKeys.HEADER, required = false) @Nullable
                    String key) {
        if (dryRun) {
            return tried(DryRunJson.created(edit.tryAdd(body.address())));
        }
        var request = List.of("POST " + PATH, Objects.requireNonNullElse(body.address(), ""));
        return keys.once(key, asker, request, () -> {
            var added = edit.add(body.address(), asker.actor(), Cause.API);
            var headers = new HttpHeaders();
            headers.set(HttpHeaders.LOCATION, PATH + "/" + added.id());
            return tagged(added).with(headers, HttpStatus.CREATED.value());
        });
    }

    @Operation(
            summary = "Take somebody off the list",
            description = "Mails that wait already are still sent. For super admins only.")
    @ApiResponse(responseCode = "204", description = "Not told any more", content = @Content)
    @ApiResponse(
            responseCode = "200",
            description = "With dry_run: what would change",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DryRunJson.class)))
    @Requires(Action.EDIT_BACKFILL_RECIPIENTS)
    @DeleteMapping("/{id}")
    ResponseEntity<byte[]> remove(
            Asker asker,
            @Parameter(example = "4") @PathVariable long id,
            @ApiParameters.DryRun @RequestParam(name = "dry_run", defaultValue = "false") boolean dryRun) {
        if (dryRun) {
            return tried(DryRunJson.changed(edit.tryRemove(id)));
        }
        edit.remove(id, asker.actor(), Cause.API);
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<byte[]> tried(DryRunJson what) {
        return TaggedAnswer.of("", json.writeValueAsBytes(what)).untagged();
    }

    private TaggedAnswer tagged(BackfillRecipient recipient) {
        return TaggedAnswer.of("", json.writeValueAsBytes(RecipientJson.of(recipient)));
    }
}
