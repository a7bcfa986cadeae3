package partnerportal.configuration.web;

import org.jspecify.annotations.Nullable;
import partnerportal.configuration.domain.AssignedServiceLine;
import partnerportal.configuration.domain.ConfiguredMarket;
import partnerportal.configuration.domain.Problems;
import partnerportal.configuration.domain.Settings;
import partnerportal.shared.BadRequest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Markets by service lines as a browser sends them.
 *
 * @param market the markets that have a row, also those in which nothing is ticked yet
 * @param offer what is ticked, as {@code <market id>-<service line id>}
 * @param redox under whom Redox orders are booked, in words, by the same keys
 */
record MarketsForm(List<Long> market, List<String> offer, Map<String, String> redox, PartnerChoices partners)
        implements SectionForm {

    static MarketsForm read(FormInput input, PartnerChoices partners) {
        return new MarketsForm(input.numbers("market"), input.all("offer"), input.keyed("redox"), partners);
    }

    static MarketsForm of(Settings settings, PartnerChoices partners) {
        var offers = new ArrayList<String>();
        var redox = new TreeMap<String, String>();
        for (var market : settings.markets()) {
            for (var line : market.serviceLines()) {
                var key = key(market.marketId(), line.serviceLineId());
                offers.add(key);
                if (line.redoxPartnerId() != null) {
                    redox.put(key, partners.words(line.redoxPartnerId()));
                }
            }
        }
        var markets =
                settings.markets().stream().map(ConfiguredMarket::marketId).toList();
        return new MarketsForm(markets, offers, redox, partners);
    }

    static String key(long marketId, long serviceLineId) {
        return marketId + "-" + serviceLineId;
    }

    List<Long> marketIds() {
        return market.stream().distinct().toList();
    }

    MarketsForm withMarket(long added) {
        var markets = new ArrayList<>(marketIds());
        markets.add(added);
        return new MarketsForm(markets, offer, redox, partners);
    }

    public boolean offers(long marketId, long serviceLineId) {
        return offer.contains(key(marketId, serviceLineId));
    }

    public @Nullable String redoxPartner(long marketId, long serviceLineId) {
        return redox.get(key(marketId, serviceLineId));
    }

    /** A market in which nothing is ticked is no market any more. */
    @Override
    public Settings settings(Problems problems) {
        var lines = new TreeMap<Long, Set<AssignedServiceLine>>();
        for (var key : new TreeSet<>(offer)) {
            var market = number(key, 0);
            var line = number(key, 1);
            var typed = redoxPartner(market, line);
            var partner = partners.id(typed, pointer(key), problems);
            lines.computeIfAbsent(market, id -> new LinkedHashSet<>()).add(AssignedServiceLine.of(line, partner));
        }
        var markets = new LinkedHashSet<ConfiguredMarket>();
        lines.forEach((market, offered) -> markets.add(ConfiguredMarket.of(market, offered)));
        return Settings.empty().withMarkets(markets);
    }

    @Override
    public Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        offer.forEach(key -> fields.put(pointer(key), "redox[" + key + "]"));
        return fields;
    }

    private static String pointer(String key) {
        return "/markets/" + key.replace("-", "/service_lines/");
    }

    private static long number(String key, int at) {
        try {
            return Long.parseLong(key.split("-", 2)[at]);
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException foreign) {
            throw new BadRequest("offer", "The form names a market or service line that does not exist.");
        }
    }

    /** A row of the matrix to fill. */
    record Row(long marketId, String name, String shortName) {

        static final Comparator<Row> BY_NAME = Comparator.comparing(Row::name, String.CASE_INSENSITIVE_ORDER);
    }
}
