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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import partnerportal.access.Action;
import partnerportal.access.Asker;
import partnerportal.access.Requires;
import partnerportal.configuration.calls.ServiceLinesWanted;
import partnerportal.configuration.servicelines.FindServiceLines;
import partnerportal.shell.ApiParameters;
import partnerportal.shell.TaggedAnswer;
import tools.jackson.databind.json.JsonMapper;

/** What self-scheduling and the order worker ask before they book. */
@RestController
@RequestMapping(path = "/api/v1/service-lines", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Service lines")
class ServiceLinesApi {

    private final FindServiceLines serviceLines;
    private final JsonMapper json;

    ServiceLinesApi(FindServiceLines serviceLines, JsonMapper json) {
        this.serviceLines = serviceLines;
        this.json = json;
    }

    @Requires(Action.READ_SERVICE_LINES)
    @Operation(
            summary = "List the service lines that may be booked",
            description = "For one configuration in one market, with the source and the Redox partner to book under. A"
                    + " facility code narrows to the source that carries exactly it (404 unknown-facility when none does);"
                    + " an unknown market is 404 unknown-market. What is not offered gives an empty list.")
    @ApiResponse(
            responseCode = "200",
            description = "The lines",
            headers = {
                @Header(name = "ETag", description = "For If-None-Match", schema = @Schema(type = "string")),
                @Header(name = "Age", description = Answers.AGE, schema = @Schema(type = "integer"))
            },
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = ServiceLinesJson.class)))
    @ApiResponse(responseCode = "304", description = "If-None-Match names this answer", content = @Content)
    @GetMapping
    ResponseEntity<byte[]> listServiceLines(
            Asker asker,
            @Parameter(description = "This or express_partner_id", example = "7")
                    @RequestParam(name = "partner_configuration_id", required = false)
                    @Nullable
                    Long partnerConfigurationId,
            @Parameter(description = "This or partner_configuration_id", example = "alder-ridge")
                    @RequestParam(name = "express_partner_id", required = false)
                    @Nullable
                    String expressPartnerId,
            @Parameter(description = "Station's id of the market", example = "159") @RequestParam(name = "market_id")
                    long marketId,
            @Parameter(description = "What an order from a health record came with", example = "DEN")
                    @RequestParam(name = "facility_code", required = false)
                    @Nullable
                    String facilityCode,
            @Parameter(
                            description = "Only this line: its id, else its external id, else its name without case",
                            example = "Acute care")
                    @RequestParam(name = "requested_service_line", required = false)
                    @Nullable
                    String requestedServiceLine,
            @Parameter(description = "Adds the rule that decided about each line", example = "false")
                    @RequestParam(defaultValue = "false")
                    boolean explain,
            @ApiParameters.IfNoneMatch @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable
                    String ifNoneMatch) {
        var wanted = ServiceLinesWanted.read(
                partnerConfigurationId, expressPartnerId, marketId, facilityCode, requestedServiceLine);
        var found = serviceLines.find(wanted.which(), wanted.question(), asker);
        var answer = ServiceLinesJson.of(found.answer(), found.directory(), explain);
        return TaggedAnswer.of("", json.writeValueAsBytes(answer)).unlessKnown(ifNoneMatch, found.age());
    }
}
