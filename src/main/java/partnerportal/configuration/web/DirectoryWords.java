package partnerportal.configuration.web;

import org.jspecify.annotations.Nullable;
import partnerportal.configuration.domain.DirectoryNames;
import partnerportal.configuration.domain.Settings;
import partnerportal.directory.Directory;
import partnerportal.directory.Market;
import partnerportal.directory.Partner;
import partnerportal.directory.ServiceLine;

import java.util.Map;

/** The directory's names for the ids that settings hold. */
record DirectoryWords(Map<Long, Market> markets, Map<Long, Partner> partners, Map<Long, ServiceLine> serviceLines) {

    static DirectoryWords of(Settings settings, Directory directory) {
        var named = DirectoryNames.in(settings);
        return new DirectoryWords(
                directory.markets(named.markets()),
                directory.partners(named.partners()),
                directory.serviceLines(named.serviceLines()));
    }

    String market(long id) {
        var market = markets.get(id);
        return market == null ? "Market " + id : market.name();
    }

    String shortMarket(long id) {
        var market = markets.get(id);
        return market == null ? String.valueOf(id) : market.shortName();
    }

    boolean isMarketActive(long id) {
        var market = markets.get(id);
        return market != null && market.active();
    }

    String serviceLine(long id) {
        var line = serviceLines.get(id);
        return line == null ? "Service line " + id : line.name();
    }

    boolean isServiceLineActive(long id) {
        var line = serviceLines.get(id);
        return line != null && line.active();
    }

    String partner(long id) {
        var partner = partners.get(id);
        return partner == null ? "Partner " + id : partner.displayName();
    }

    boolean isPartnerActive(long id) {
        var partner = partners.get(id);
        return partner != null && partner.active();
    }

    @Nullable
    Long stationId(long partnerId) {
        var partner = partners.get(partnerId);
        return partner == null ? null : partner.stationChannelItemId();
    }
}
