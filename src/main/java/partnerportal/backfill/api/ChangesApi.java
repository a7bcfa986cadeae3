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
import partnerportal.association.AssociationBatches;
import partnerportal.backfill.downloads.ChangesFile;
import partnerportal.backfill.runs.Backfill;
import partnerportal.backfill.runs.Backfills;
import partnerportal.directory.Directory;
import partnerportal.shared.NotFound;
import partnerportal.shell.ApiParameters;
import partnerportal.shell.PageToken;
import partnerportal.shell.Paging;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import jakarta.servlet.http.HttpServletResponse;

/** What the commit of a backfill changed, to be copied into Station. */
@RestController
@Tag(name = "Backfills")
@RequestMapping(BackfillsApi.PATH + "/{id}/changes")
class ChangesApi {

    private static final String ORDER = "backfill-changes";

    private final Backfills backfills;
    private final AssociationBatches associations;
    private final Directory directory;
    private final BackfillAnswers answers;
    private final ChangesFile file;

    ChangesApi(
            Backfills backfills,
            AssociationBatches associations,
            Directory directory,
            BackfillAnswers answers,
            ChangesFile file) {
        this.backfills = backfills;
        this.associations = associations;
        this.directory = directory;
        this.answers = answers;
        this.file = file;
    }

    @Operation(
            summary = "List what the commit changed",
            description =
                    "By care request; empty before the commit, and as it was when the backfill was undone. With Accept:"
                            + " text/csv all of it as a file. Needs the scope backfills:read.")
    @ApiResponse(
            responseCode = "200",
            description = "A page of them",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = AssociationChangeJson.Listed.class)))
    @Requires(Action.READ_BACKFILLS)
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> listBackfillChanges(
            @Parameter(example = "12") @PathVariable long id,
            @ApiParameters.PageSize @RequestParam(name = "page_size", defaultValue = Paging.SIZE) int pageSize,
            @ApiParameters.PageToken @RequestParam(name = "page_token", required = false) @Nullable String pageToken,
            @ApiParameters.IfNoneMatch @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable
                    String ifNoneMatch) {
        var size = Paging.size(pageSize);
        var token = PageToken.read(pageToken, ORDER, 1);
        var station = stationId(find(id));
        var found = associations.changes(id, token == null ? 0 : token.number(0), size + 1);
        var shown = found.stream()
                .limit(size)
                .map(change -> AssociationChangeJson.of(change, station))
                .toList();
        var next = found.size() > size
                ? new PageToken(ORDER, List.of(Long.toString(shown.getLast().careRequestId()))).text()
                : null;
        return Paging.linked(
                answers.tagged(new AssociationChangeJson.Listed(shown, next)).unlessKnown(ifNoneMatch), next);
    }

    @Hidden
    @Requires(Action.READ_BACKFILLS)
    @GetMapping(produces = "text/csv")
    void downloadBackfillChanges(@PathVariable long id, HttpServletResponse response) throws IOException {
        file.write(find(id), response);
    }

    private Backfill find(long id) {
        return backfills.find(id).orElseThrow(NotFound::new);
    }

    private long stationId(Backfill run) {
        var partner = run.order().partnerId();
        return Objects.requireNonNull(directory.partners(Set.of(partner)).get(partner))
                .stationChannelItemId();
    }
}
