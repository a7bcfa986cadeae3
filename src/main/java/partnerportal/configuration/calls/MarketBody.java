package partnerportal.configuration.calls;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import partnerportal.configuration.domain.ConfigurationChange;
import partnerportal.configuration.domain.ConfiguredMarket;
import partnerportal.configuration.domain.MarketChanges;
import partnerportal.configuration.domain.Problems;
import partnerportal.shell.Given;

import java.util.List;
import java.util.Set;

/** What one market of a configuration is to offer. */
@Schema(name = "MarketOfferBody")
public record MarketBody(
        @Schema(description = "The whole list, one at least; stays as it is when left out")
        Given<List<@Nullable ServiceLineBody>> serviceLines) {

    ConfigurationChange toChange(long marketId) {
        if (serviceLines.isAbsent()) {
            return configuration -> MarketChanges.put(
                            marketId,
                            configuration
                                    .settings()
                                    .market(marketId)
                                    .map(ConfiguredMarket::serviceLines)
                                    .orElse(Set.of()))
                    .applyTo(configuration);
        }
        var problems = new Problems();
        var lines = ServiceLineBody.read(serviceLines.orNull(), "/service_lines", problems);
        problems.refuseIfAny();
        return MarketChanges.put(marketId, lines);
    }

    BodyPointers pointers(long marketId) {
        var pointers = new BodyPointers();
        pointers.map("/markets/" + marketId, "");
        ServiceLineBody.mapPointers(serviceLines.orNull(), marketId, "/service_lines", pointers);
        return pointers;
    }
}
