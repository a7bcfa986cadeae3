package partnerportal.configuration.web;

import org.jspecify.annotations.Nullable;
import partnerportal.configuration.domain.DirectoryNames;
import partnerportal.configuration.domain.ListedConfiguration;
import partnerportal.configuration.domain.NamedRows;
import partnerportal.configuration.domain.Settings;
import partnerportal.directory.Directory;
import partnerportal.directory.Market;
import partnerportal.directory.Partner;
import partnerportal.directory.ServiceLine;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What people read for the ids that settings hold, whether the directory still knows them or not. */
record DirectoryWords(NamedRows rows) {

    static DirectoryWords of(Settings settings, Directory directory) {
        return of(DirectoryNames.in(settings), directory);
    }

    static DirectoryWords of(DirectoryNames named, Directory directory) {
        return new DirectoryWords(NamedRows.of(named, directory));
    }

    /** Of what a list shows, which names no partners. */
    static DirectoryWords of(List<ListedConfiguration> listed, Directory directory) {
        var named = new DirectoryNames(
                all(listed, ListedConfiguration::marketIds),
                Set.of(),
                all(listed, ListedConfiguration::serviceLineIds));
        return of(named, directory);
    }

    String market(long id) {
        return rows.market(id).map(Market::name).orElse("Market " + id);
    }

    String shortMarket(long id) {
        return rows.market(id).map(Market::shortName).orElse(String.valueOf(id));
    }

    boolean isMarketActive(long id) {
        return rows.market(id).map(Market::active).orElse(false);
    }

    String serviceLine(long id) {
        return rows.serviceLine(id).map(ServiceLine::name).orElse("Service line " + id);
    }

    boolean isServiceLineActive(long id) {
        return rows.serviceLine(id).map(ServiceLine::active).orElse(false);
    }

    String partner(long id) {
        return rows.partner(id).map(Partner::displayName).orElse("Partner " + id);
    }

    boolean isPartnerActive(long id) {
        return rows.partner(id).map(Partner::active).orElse(false);
    }

    @Nullable
    Long stationId(long partnerId) {
        return rows.partner(partnerId).map(Partner::stationChannelItemId).orElse(null);
    }

    private static Set<Long> all(List<ListedConfiguration> listed, Function<ListedConfiguration, List<Long>> ids) {
        return listed.stream().map(ids).flatMap(List::stream).collect(Collectors.toSet());
    }
}
