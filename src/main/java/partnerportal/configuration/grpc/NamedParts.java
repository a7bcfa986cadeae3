package partnerportal.configuration.grpc;

import org.springframework.stereotype.Component;
import partnerportal.access.Visibility;
import partnerportal.configuration.catalog.Catalog;
import partnerportal.configuration.domain.ConfigurationParts;
import partnerportal.configuration.domain.ConfigurationParts.MarketRow;
import partnerportal.configuration.domain.FacilityCode;
import partnerportal.configuration.domain.Source;
import partnerportal.configuration.domain.SourceKey;
import partnerportal.configuration.grpc.v1.DeletePartnerConfigurationMarketRequest;
import partnerportal.configuration.grpc.v1.DeletePartnerConfigurationSourceRequest;
import partnerportal.configuration.grpc.v1.UpsertPartnerConfigurationMarketRequest;
import partnerportal.configuration.grpc.v1.UpsertPartnerConfigurationSourceRequest;
import partnerportal.shared.BadRequest;
import partnerportal.shared.NotFound;

import java.util.Objects;

/** Which market or source of which configuration a message is about: it names the row, or the configuration and what is in it. */
@Component
class NamedParts {

    private final ConfigurationParts parts;
    private final Catalog catalog;

    NamedParts(ConfigurationParts parts, Catalog catalog) {
        this.parts = parts;
        this.catalog = catalog;
    }

    record SourceRow(long configurationId, long id) {}

    MarketRow market(UpsertPartnerConfigurationMarketRequest request) {
        if (!request.hasId()) {
            return market(
                    request.hasPartnerConfigurationId(),
                    request.getPartnerConfigurationId(),
                    request.hasMarketId(),
                    request.getMarketId());
        }
        var row = marketRow(request.getId(), request.hasPartnerConfigurationId(), request.getPartnerConfigurationId());
        if (request.hasMarketId() && request.getMarketId() != row.marketId()) {
            throw new BadRequest("market_id", "This row is another market's. Remove it and add the other market.");
        }
        return row;
    }

    MarketRow market(DeletePartnerConfigurationMarketRequest request) {
        return request.hasId()
                ? marketRow(request.getId(), request.hasPartnerConfigurationId(), request.getPartnerConfigurationId())
                : market(
                        request.hasPartnerConfigurationId(),
                        request.getPartnerConfigurationId(),
                        request.hasMarketId(),
                        request.getMarketId());
    }

    /** The configuration that has the source, or is to get it. */
    long configuration(UpsertPartnerConfigurationSourceRequest request) {
        if (request.hasId()) {
            return sourceRow(request.getId(), request.hasPartnerConfigurationId(), request.getPartnerConfigurationId())
                    .configurationId();
        }
        if (!request.hasPartnerConfigurationId()) {
            throw new BadRequest(
                    "partner_configuration_id", "Send the id of the source, or the configuration that is to get one.");
        }
        return request.getPartnerConfigurationId();
    }

    SourceRow source(DeletePartnerConfigurationSourceRequest request) {
        if (request.hasId()) {
            return sourceRow(request.getId(), request.hasPartnerConfigurationId(), request.getPartnerConfigurationId());
        }
        if (!request.hasPartnerConfigurationId() || !request.hasPartnerId()) {
            throw new BadRequest(
                    "id",
                    "Send the id of the source, or partner_configuration_id and partner_id, with its facility_code.");
        }
        var code = FacilityCode.parse(request.getFacilityCode(), "/facility_code");
        var wanted = new SourceKey(request.getPartnerId(), code);
        var configuration = request.getPartnerConfigurationId();
        var settings = catalog.reading()
                .find(configuration, new Visibility.Everything())
                .orElseThrow(NotFound::new)
                .snapshot()
                .settings();
        return settings.sources().stream()
                .filter(source -> source.key().equals(wanted))
                .map(Source::id)
                .map(id -> new SourceRow(configuration, Objects.requireNonNull(id)))
                .findFirst()
                .orElseThrow(() -> new NotFound(
                        "unknown-source", "This configuration has no source with this partner and facility code."));
    }

    private MarketRow marketRow(long id, boolean withConfiguration, long configuration) {
        var row = parts.market(id);
        if (withConfiguration && configuration != row.configurationId()) {
            throw ConfigurationParts.noMarket(id);
        }
        return row;
    }

    private static MarketRow market(boolean withConfiguration, long configuration, boolean withMarket, long market) {
        if (!withConfiguration || !withMarket) {
            throw new BadRequest("id", "Send the id of the market's row, or partner_configuration_id and market_id.");
        }
        return new MarketRow(configuration, market);
    }

    /** A configuration that is named beside the row is looked at first, as under its address in the JSON API. */
    private SourceRow sourceRow(long id, boolean withConfiguration, long configuration) {
        if (withConfiguration) {
            return new SourceRow(configuration, id);
        }
        return new SourceRow(parts.configurationOfSource(id), id);
    }
}
