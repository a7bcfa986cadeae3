package partnerportal.configuration.api;

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
import partnerportal.access.Asker;
import partnerportal.access.Requires;
import partnerportal.configuration.catalog.Catalog;
import partnerportal.configuration.domain.ConfigurationDiff;
import partnerportal.configuration.domain.ConfigurationSnapshot;
import partnerportal.configuration.domain.PublishedState;
import partnerportal.configuration.domain.Revision;
import partnerportal.configuration.domain.Revisions;
import partnerportal.configuration.domain.Settings;
import partnerportal.shared.NotFound;
import partnerportal.shell.ApiParameters;
import partnerportal.shell.PageToken;
import partnerportal.shell.Paging;

import java.util.List;

/** The history of a configuration, for whoever may see it as it is now. */
@RestController
@RequestMapping(path = ConfigurationWrites.PATH + "/{id}/revisions", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Revisions")
class RevisionsApi {

    private static final String ORDER = "revisions";

    private final Catalog catalog;
    private final Revisions revisions;
    private final ConfigurationAnswers answers;

    RevisionsApi(Catalog catalog, Revisions revisions, ConfigurationAnswers answers) {
        this.catalog = catalog;
        this.revisions = revisions;
        this.answers = answers;
    }

    @Requires(value = Action.READ_CONFIGURATIONS, configuration = "id")
    @Operation(summary = "List the revisions of a partner configuration, the newest first")
    @ApiResponse(
            responseCode = "200",
            description = "A page of the history",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RevisionJson.Listed.class)))
    @ApiResponse(responseCode = "304", description = "If-None-Match names this page as it is", content = @Content)
    @GetMapping
    ResponseEntity<byte[]> listRevisions(
            Asker asker,
            @Parameter(example = "7") @PathVariable long id,
            @ApiParameters.PageSize @RequestParam(name = "page_size", defaultValue = Paging.SIZE) int pageSize,
            @ApiParameters.PageToken @RequestParam(name = "page_token", required = false) @Nullable String pageToken,
            @ApiParameters.IfNoneMatch @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable
                    String ifNoneMatch) {
        var size = Paging.size(pageSize);
        var below = below(pageToken);
        current(id, asker);
        var found = revisions.list(id, below, size + 1);
        var shown = found.stream().limit(size).toList();
        var next = found.size() > size
                ? new PageToken(ORDER, List.of(String.valueOf(shown.getLast().number()))).text()
                : null;
        var items = shown.stream()
                .map(revision -> RevisionJson.of(revision, null, asker))
                .toList();
        var answer = answers.plain(new RevisionJson.Listed(items, next)).unlessKnown(ifNoneMatch);
        return Paging.linked(answer, next);
    }

    @Requires(value = Action.READ_CONFIGURATIONS, configuration = "id")
    @Operation(summary = "Get a revision with the configuration as it was then")
    @ApiResponse(
            responseCode = "200",
            description = "The revision",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RevisionJson.class)))
    @ApiResponse(responseCode = "304", description = "If-None-Match names the revision", content = @Content)
    @GetMapping("/{revision}")
    ResponseEntity<byte[]> getRevision(
            Asker asker,
            @Parameter(example = "7") @PathVariable long id,
            @Parameter(example = "4") @PathVariable int revision,
            @ApiParameters.IfNoneMatch @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable
                    String ifNoneMatch) {
        var current = current(id, asker);
        var found = find(id, revision);
        var whole = answers.jsonOf(current.as(found), asker);
        return answers.plain(RevisionJson.of(found, whole, asker)).unlessKnown(ifNoneMatch);
    }

    @Requires(value = Action.READ_CONFIGURATIONS, configuration = "id")
    @Operation(
            summary = "Get the difference between two revisions",
            description = "Field by field; markets, service lines and sources go by their natural keys.")
    @ApiResponse(
            responseCode = "200",
            description = "The difference",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RevisionJson.Difference.class)))
    @ApiResponse(responseCode = "304", description = "If-None-Match names the difference", content = @Content)
    @GetMapping("/{revision}/diff")
    ResponseEntity<byte[]> getRevisionDifference(
            Asker asker,
            @Parameter(example = "7") @PathVariable long id,
            @Parameter(example = "4") @PathVariable int revision,
            @Parameter(
                            description = "The revision before when left out; 0 for the time before the first",
                            example = "3")
                    @RequestParam(required = false)
                    @Nullable
                    Integer from,
            @ApiParameters.IfNoneMatch @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable
                    String ifNoneMatch) {
        current(id, asker);
        var to = find(id, revision);
        var start = from == null ? revision - 1 : from;
        var before = start == 0
                ? new ConfigurationSnapshot(Settings.empty(), null)
                : find(id, start).snapshot();
        var changes =
                ConfigurationDiff.between(before.seenBy(asker), to.snapshot().seenBy(asker));
        return answers.plain(new RevisionJson.Difference(start, revision, changes))
                .unlessKnown(ifNoneMatch);
    }

    private PublishedState current(long id, Asker asker) {
        return catalog.reading().find(id, asker.sees()).orElseThrow(NotFound::new);
    }

    private Revision find(long id, int number) {
        return revisions.find(id, number).orElseThrow(NotFound::new);
    }

    private static @Nullable Integer below(@Nullable String pageToken) {
        var token = PageToken.read(pageToken, ORDER, 1);
        return token == null ? null : Math.clamp(token.number(0), 0, Integer.MAX_VALUE);
    }
}
