package partnerportal.directory.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import partnerportal.access.Action;
import partnerportal.access.Asker;
import partnerportal.access.Requires;
import partnerportal.directory.api.DirectoryResource.Preconditions;
import partnerportal.directory.api.DirectoryResource.Wanted;
import partnerportal.directory.domain.Kind;
import partnerportal.shell.ApiParameters;
import partnerportal.shell.DryRunJson;
import partnerportal.shell.Paging;

/** The directory's partners as JSON. */
@RestController
@RequestMapping("/api/v1/partners")
@Tag(name = "Directory")
class PartnersApi {

    private final DirectoryResource resource;

    PartnersApi(DirectoryResource resource) {
        this.resource = resource;
    }

    @Requires(Action.READ_DIRECTORY)
    @Operation(summary = "List partners, by name")
    @GetMapping
    ResponseEntity<PartnerJson.Listed> list(
            @Parameter(description = "Part of a text, or the beginning of the Station ID", example = "alder")
                    @RequestParam(required = false)
                    @Nullable
                    String q,
            @Parameter(description = "Only active ones, or only inactive ones", example = "true")
                    @RequestParam(required = false)
                    @Nullable
                    Boolean active,
            @ApiParameters.PageSize @RequestParam(name = "page_size", defaultValue = Paging.SIZE) int pageSize,
            @ApiParameters.PageToken @RequestParam(name = "page_token", required = false) @Nullable String pageToken) {
        return resource.list(
                Kind.PARTNERS, new Wanted(q, active, pageSize, pageToken), PartnerJson::of, PartnerJson.Listed::new);
    }

    @Requires(Action.READ_DIRECTORY)
    @Operation(summary = "Read a partner")
    @GetMapping("/{station_channel_item_id}")
    ResponseEntity<PartnerJson> one(@Parameter(example = "2087") @PathVariable("station_channel_item_id") long key) {
        return resource.one(Kind.PARTNERS, key, PartnerJson::of);
    }

    @Requires(Action.WRITE_DIRECTORY)
    @Operation(
            summary = "Create or change a partner",
            description =
                    "Idempotent: when nothing differs, nothing is written. Members that are left out keep their value.")
    @ApiResponse(
            responseCode = "200",
            description = "The partner as it is now, or with dry_run what would change",
            content = @Content(schema = @Schema(anyOf = {PartnerJson.class, DryRunJson.class})))
    @ApiResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = PartnerJson.class)))
    @PutMapping("/{station_channel_item_id}")
    ResponseEntity<Object> put(
            Asker asker,
            @Parameter(example = "2087") @PathVariable("station_channel_item_id") long key,
            @RequestBody PartnerBody body,
            @ApiParameters.DryRun @RequestParam(name = "dry_run", defaultValue = "false") boolean dryRun,
            @ApiParameters.IfMatch @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch,
            @Parameter(description = "* for a row that is not there yet, or the ETag of a state that must not be")
                    @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false)
                    @Nullable
                    String ifNoneMatch) {
        var preconditions = new Preconditions(ifMatch, ifNoneMatch);
        return resource.put(asker, Kind.PARTNERS, key, body, dryRun, preconditions, PartnerJson::of);
    }
}
