package partnerportal.configuration.api;

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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import partnerportal.access.Action;
import partnerportal.access.Asker;
import partnerportal.access.Requires;
import partnerportal.configuration.calls.ListWanted;
import partnerportal.configuration.calls.Moment;
import partnerportal.configuration.catalog.Catalog;
import partnerportal.configuration.domain.PublishedState;
import partnerportal.configuration.domain.Revisions;
import partnerportal.shared.NotFound;
import partnerportal.shell.ApiParameters;
import partnerportal.shell.Paging;

/** Reads of what is published, from memory; a draft that never was is not found. What was lives in the database. */
@RestController
@RequestMapping(path = ConfigurationWrites.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Partner configurations")
class ConfigurationsApi {

    private final Catalog catalog;
    private final Revisions revisions;
    private final CatalogAnswers ready;
    private final ConfigurationAnswers answers;

    ConfigurationsApi(Catalog catalog, Revisions revisions, CatalogAnswers ready, ConfigurationAnswers answers) {
        this.catalog = catalog;
        this.revisions = revisions;
        this.ready = ready;
        this.answers = answers;
    }

    @Requires(Action.READ_CONFIGURATIONS)
    @Operation(
            summary = "List partner configurations",
            description = "Those that the caller may see, whole; deactivated ones are left out unless asked for.")
    @ApiResponse(
            responseCode = "200",
            description = "A page of the list",
            headers = {
                @Header(name = "ETag", description = "For If-None-Match", schema = @Schema(type = "string")),
                @Header(name = "Age", description = Answers.AGE, schema = @Schema(type = "integer"))
            },
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ConfigurationJson.Listed.class)))
    @ApiResponse(responseCode = "304", description = "If-None-Match names this page as it is", content = @Content)
    @GetMapping
    ResponseEntity<byte[]> listPartnerConfigurations(
            Asker asker,
            @Parameter(description = "Part of the name, whatever the case", example = "alder")
                    @RequestParam(name = "partner_name", required = false)
                    @Nullable
                    String partnerName,
            @Parameter(
                            description =
                                    "Terms field:operator:value joined by AND. Fields: name, market, service_line,"
                                            + " source (by id or name), facility_code, sso, redox, active. Operators: eq, contains;"
                                            + " for sso, redox and active only eq, with true or false",
                            example = "market:eq:159 AND redox:eq:true")
                    @RequestParam(required = false)
                    @Nullable
                    String filter,
            @Parameter(
                            description = "name, -name, updated_at or -updated_at",
                            example = "name",
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"name", "-name", "updated_at", "-updated_at"}))
                    @RequestParam(defaultValue = "name")
                    String order,
            @ApiParameters.PageSize @RequestParam(name = "page_size", defaultValue = Paging.SIZE) int pageSize,
            @ApiParameters.PageToken @RequestParam(name = "page_token", required = false) @Nullable String pageToken,
            @Parameter(description = "Only those with Redox enabled", example = "false")
                    @RequestParam(name = "redox_only", defaultValue = "false")
                    boolean redoxOnly,
            @Parameter(description = "Deactivated ones too", example = "false")
                    @RequestParam(name = "include_deactivated", defaultValue = "false")
                    boolean includeDeactivated,
            @ApiParameters.IfNoneMatch @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable
                    String ifNoneMatch) {
        var wanted = ListWanted.read(partnerName, filter, order, pageSize, pageToken, redoxOnly, includeDeactivated);
        var reading = catalog.reading();
        var page = reading.list(
                wanted.filter(), wanted.order(), asker.sees(), !asker.isStaff(), wanted.after(), wanted.size());
        var next = page.next() == null ? null : page.next().text();
        return Paging.linked(ready.list(page, reading, asker, ifNoneMatch), next);
    }

    @Requires(value = Action.READ_CONFIGURATIONS, configuration = "id")
    @Operation(
            summary = "Get a partner configuration",
            description = "A deactivated one is answered too and says so in deactivated_at.")
    @Answers.Configuration
    @GetMapping("/{id}")
    ResponseEntity<byte[]> getPartnerConfiguration(
            Asker asker,
            @Parameter(example = "7") @PathVariable long id,
            @Parameter(description = "As it was published at this moment", example = "2030-11-01T00:00:00Z")
                    @RequestParam(name = "as_of", required = false)
                    @Nullable
                    String asOf,
            @ApiParameters.IfNoneMatch @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable
                    String ifNoneMatch) {
        var reading = catalog.reading();
        var current = reading.find(id, asker.sees()).orElseThrow(NotFound::new);
        return asOf == null
                ? ready.one(current, reading, asker, ifNoneMatch)
                : answers.one(at(current, asOf), asker).unlessKnown(ifNoneMatch);
    }

    @Requires(Action.READ_CONFIGURATIONS)
    @Operation(
            summary = "Get the configuration of an Express partner",
            description = "What Express asks at login. A deactivated one is answered too.")
    @Answers.Configuration
    @GetMapping("/by-express-partner/{express_partner_id}")
    ResponseEntity<byte[]> getPartnerConfigurationByExpressPartner(
            Asker asker,
            @Parameter(example = "alder-ridge") @PathVariable("express_partner_id") String expressPartnerId,
            @ApiParameters.IfNoneMatch @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable
                    String ifNoneMatch) {
        var reading = catalog.reading();
        var current =
                reading.findByExpressPartner(expressPartnerId, asker.sees()).orElseThrow(NotFound::new);
        return ready.one(current, reading, asker, ifNoneMatch);
    }

    private PublishedState at(PublishedState current, String asOf) {
        var then = revisions.at(current.id(), Moment.parse("as_of", asOf)).orElseThrow(NotFound::new);
        return current.as(then);
    }
}
