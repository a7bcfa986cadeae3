package partnerportal.configuration.calls;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import partnerportal.configuration.domain.ConfiguredMarket;
import partnerportal.configuration.domain.Problems;

import java.util.List;
import java.util.Set;

/** A market in the list of a configuration's body. */
@Schema(name = "ConfiguredMarketBody")
public record ListedMarketBody(
        @Schema(
                description = "Station's id of the market",
                example = "159",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        Long marketId,

        @Schema(description = "One at least", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        List<@Nullable ServiceLineBody> serviceLines) {

    static Set<ConfiguredMarket> read(@Nullable List<@Nullable ListedMarketBody> markets) {
        var problems = new Problems();
        var found = BodyList.read(markets, "/markets", problems, ListedMarketBody::read, ConfiguredMarket::marketId);
        problems.refuseIfAny();
        return found;
    }

    static void mapPointers(@Nullable List<@Nullable ListedMarketBody> markets, BodyPointers pointers) {
        for (int at = 0; markets != null && at < markets.size(); at++) {
            var market = markets.get(at);
            if (market != null && market.marketId != null) {
                pointers.map("/markets/" + market.marketId, "/markets/" + at);
                ServiceLineBody.mapPointers(
                        market.serviceLines, market.marketId, "/markets/" + at + "/service_lines", pointers);
            }
        }
    }

    private @Nullable ConfiguredMarket read(String pointer, Problems problems) {
        var id = BodyList.required(marketId, pointer + "/market_id", problems);
        var lines = ServiceLineBody.read(serviceLines, pointer + "/service_lines", problems);
        return id == null ? null : ConfiguredMarket.of(id, lines);
    }
}
