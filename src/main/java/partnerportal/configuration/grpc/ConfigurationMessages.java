package partnerportal.configuration.grpc;

import org.springframework.stereotype.Component;
import partnerportal.access.Asker;
import partnerportal.configuration.calls.CatalogTags;
import partnerportal.configuration.calls.StateTags;
import partnerportal.configuration.catalog.CatalogReading;
import partnerportal.configuration.domain.AssignedServiceLine;
import partnerportal.configuration.domain.ConfigurationSnapshot;
import partnerportal.configuration.domain.ConfiguredMarket;
import partnerportal.configuration.domain.DirectoryNames;
import partnerportal.configuration.domain.NamedRows;
import partnerportal.configuration.domain.PublishedState;
import partnerportal.configuration.domain.Source;
import partnerportal.configuration.grpc.v1.PartnerConfiguration;
import partnerportal.configuration.grpc.v1.Redox;
import partnerportal.configuration.grpc.v1.Sso;
import partnerportal.directory.Directory;

import java.util.Objects;

/** Configurations as messages, to the extent that an asker gets them. */
@Component
class ConfigurationMessages {

    private final Directory directory;
    private final StateTags tags;
    private final CatalogTags ready;

    ConfigurationMessages(Directory directory, StateTags tags, CatalogTags ready) {
        this.directory = directory;
        this.tags = tags;
        this.ready = ready;
    }

    /** With the directory's names as they are in the database now. */
    PartnerConfiguration one(PublishedState state, Asker asker) {
        var snapshot = state.snapshot().seenBy(asker);
        var names = NamedRows.of(DirectoryNames.in(snapshot.settings()), directory);
        return message(state, snapshot, names, tags.tag(state, asker));
    }

    PartnerConfiguration one(PublishedState state, CatalogReading from, Asker asker) {
        return message(state, state.snapshot().seenBy(asker), from.directory(), ready.tag(state, from, asker));
    }

    private static PartnerConfiguration message(
            PublishedState state, ConfigurationSnapshot snapshot, NamedRows names, String tag) {
        var settings = snapshot.settings();
        var message = PartnerConfiguration.newBuilder()
                .setId(state.id())
                .setExpressPartnerId(Objects.requireNonNull(settings.expressPartnerId()))
                .setName(Objects.requireNonNull(settings.name()))
                .setAllowUserCareRequests(settings.allowUserCareRequests())
                .setBypassRiskStratification(settings.bypassRiskStratification())
                .setSsoEnabled(settings.ssoEnabled())
                .setRedoxEnabled(settings.redoxEnabled())
                .setRevision(state.revision())
                .setCreatedAt(Moments.of(state.createdAt()))
                .setUpdatedAt(Moments.of(state.updatedAt()))
                .setEtag(tag);
        if (settings.phoneNumber() != null) {
            message.setPhoneNumber(settings.phoneNumber().e164());
        }
        if (settings.sso() != null) {
            message.setSso(message(settings.sso()));
        }
        if (settings.redox() != null) {
            message.setRedox(message(settings.redox()));
        }
        settings.markets().forEach(market -> message.addMarkets(message(market, names)));
        settings.sources().forEach(source -> message.addSources(message(source, names)));
        if (snapshot.deactivatedAt() != null) {
            message.setDeactivatedAt(Moments.of(snapshot.deactivatedAt()));
        }
        return message.build();
    }

    private static Sso message(partnerportal.configuration.domain.Sso sso) {
        var message = Sso.newBuilder();
        if (sso.connectionName() != null) {
            message.setConnectionName(sso.connectionName());
        }
        if (sso.logoutUrl() != null) {
            message.setLogoutUrl(sso.logoutUrl());
        }
        return message.build();
    }

    private static Redox message(partnerportal.configuration.domain.Redox redox) {
        var message = Redox.newBuilder().setClinicalNotesEnabled(redox.clinicalNotesEnabled());
        if (redox.sourceId() != null) {
            message.setSourceId(redox.sourceId());
        }
        if (redox.destinationId() != null) {
            message.setDestinationId(redox.destinationId());
        }
        if (redox.clinicalSummaryDestinationId() != null) {
            message.setClinicalSummaryDestinationId(redox.clinicalSummaryDestinationId());
        }
        if (redox.cancellationId() != null) {
            message.setCancellationId(redox.cancellationId());
        }
        return message.build();
    }

    private static partnerportal.configuration.grpc.v1.ConfiguredMarket message(
            ConfiguredMarket market, NamedRows names) {
        var message = partnerportal.configuration.grpc.v1.ConfiguredMarket.newBuilder()
                .setId(Objects.requireNonNull(market.id()))
                .setMarketId(market.marketId())
                .setName(names.market(market.marketId()).orElseThrow().name());
        market.serviceLines().forEach(line -> message.addServiceLines(message(line, names)));
        return message.build();
    }

    private static partnerportal.configuration.grpc.v1.AssignedServiceLine message(
            AssignedServiceLine line, NamedRows names) {
        var row = names.serviceLine(line.serviceLineId()).orElseThrow();
        var message = partnerportal.configuration.grpc.v1.AssignedServiceLine.newBuilder()
                .setId(Objects.requireNonNull(line.id()))
                .setServiceLineId(line.serviceLineId())
                .setExternalId(row.externalId())
                .setName(row.name());
        if (line.redoxPartnerId() != null) {
            message.setRedoxPartnerId(line.redoxPartnerId());
        }
        return message.build();
    }

    static partnerportal.configuration.grpc.v1.Source message(Source source, NamedRows names) {
        var partner = names.partner(source.partnerId()).orElseThrow();
        var message = partnerportal.configuration.grpc.v1.Source.newBuilder()
                .setId(Objects.requireNonNull(source.id()))
                .setPartnerId(source.partnerId())
                .setStationChannelItemId(partner.stationChannelItemId())
                .setDisplayName(partner.displayName())
                .setRedoxOnly(source.redoxOnly());
        if (source.facilityCode() != null) {
            message.setFacilityCode(source.facilityCode().code());
        }
        return message.build();
    }
}
