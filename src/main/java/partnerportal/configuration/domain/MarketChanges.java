package partnerportal.configuration.domain;

import partnerportal.shared.NotFound;

import java.util.HashSet;
import java.util.Set;

/** Changes of one market and what is offered there. */
public final class MarketChanges {

    private MarketChanges() {}

    /** Adds the market, or replaces what it offers. */
    public static ConfigurationChange put(long marketId, Set<AssignedServiceLine> serviceLines) {
        return ConfigurationChange.settings(settings -> {
            var markets = without(marketId, settings);
            markets.add(ConfiguredMarket.of(marketId, serviceLines));
            return settings.withMarkets(markets);
        });
    }

    /** Refused with {@link NotFound} when the configuration has no such market. */
    public static ConfigurationChange remove(long marketId) {
        return ConfigurationChange.settings(settings -> {
            if (settings.market(marketId).isEmpty()) {
                throw new NotFound("unknown-market", "This configuration has no market " + marketId + ".");
            }
            return settings.withMarkets(without(marketId, settings));
        });
    }

    private static Set<ConfiguredMarket> without(long marketId, Settings settings) {
        var markets = new HashSet<>(settings.markets());
        markets.removeIf(market -> market.marketId() == marketId);
        return markets;
    }
}
