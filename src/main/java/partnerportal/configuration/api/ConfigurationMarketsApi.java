package partnerportal.configuration.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
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
import partnerportal.configuration.calls.MarketBody;
import partnerportal.configuration.calls.Terms;
import partnerportal.configuration.calls.WriteConfigurations;
import partnerportal.shell.ApiParameters;

/** One market of a configuration. */
@RestController
@RequestMapping(
        path = ConfigurationWrites.PATH + "/{id}/markets/{market_id}",
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Partner configurations")
class ConfigurationMarketsApi {

    private final WriteConfigurations write;
    private final ConfigurationWrites writes;

    ConfigurationMarketsApi(WriteConfigurations write, ConfigurationWrites writes) {
        this.write = write;
        this.writes = writes;
    }

    @Requires(value = Action.WRITE_CONFIGURATIONS, configuration = "id")
    @Operation(summary = "Add a market, or change what it offers")
    @Answers.Changed
    @PutMapping
    ResponseEntity<byte[]> upsertPartnerConfigurationMarket(
            Asker asker,
            @Parameter(example = "7") @PathVariable long id,
            @Parameter(description = "Station's id of the market", example = "159") @PathVariable("market_id")
                    long marketId,
            @RequestBody MarketBody body,
            @ApiParameters.DryRun @RequestParam(name = "dry_run", defaultValue = "false") boolean dryRun,
            @ApiParameters.IfMatch @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch) {
        var terms = Terms.of(asker, ifMatch, dryRun);
        return writes.changed(write.putMarket(id, marketId, body, terms), terms);
    }

    @Requires(value = Action.WRITE_CONFIGURATIONS, configuration = "id")
    @Operation(summary = "Remove a market with all that it offers")
    @Answers.Changed
    @DeleteMapping
    ResponseEntity<byte[]> deletePartnerConfigurationMarket(
            Asker asker,
            @Parameter(example = "7") @PathVariable long id,
            @Parameter(description = "Station's id of the market", example = "159") @PathVariable("market_id")
                    long marketId,
            @ApiParameters.DryRun @RequestParam(name = "dry_run", defaultValue = "false") boolean dryRun,
            @ApiParameters.IfMatch @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch) {
        var terms = Terms.of(asker, ifMatch, dryRun);
        return writes.changed(write.removeMarket(id, marketId, terms), terms);
    }
}
