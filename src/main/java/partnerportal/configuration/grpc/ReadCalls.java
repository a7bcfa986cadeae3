package partnerportal.configuration.grpc;

import org.springframework.stereotype.Component;
import partnerportal.access.Asker;
import partnerportal.configuration.calls.ListWanted;
import partnerportal.configuration.catalog.Catalog;
import partnerportal.configuration.catalog.CatalogReading;
import partnerportal.configuration.domain.PublishedState;
import partnerportal.configuration.domain.Revisions;
import partnerportal.configuration.grpc.v1.GetPartnerConfigurationRequest;
import partnerportal.configuration.grpc.v1.ListPartnerConfigurationsRequest;
import partnerportal.configuration.grpc.v1.ListPartnerConfigurationsResponse;
import partnerportal.configuration.grpc.v1.PartnerConfiguration;
import partnerportal.shared.BadRequest;
import partnerportal.shared.NotFound;
import partnerportal.shell.Paging;

import java.util.Optional;

/** Reads of what is published, from memory; a draft that never was is not found. What was lives in the database. */
@Component
class ReadCalls {

    private static final String USUAL_ORDER = "name";

    private final Catalog catalog;
    private final Revisions revisions;
    private final ConfigurationMessages messages;

    ReadCalls(Catalog catalog, Revisions revisions, ConfigurationMessages messages) {
        this.catalog = catalog;
        this.revisions = revisions;
        this.messages = messages;
    }

    ListPartnerConfigurationsResponse list(ListPartnerConfigurationsRequest request, Asker asker) {
        var wanted = ListWanted.read(
                request.hasPartnerName() ? request.getPartnerName() : null,
                request.hasFilter() ? request.getFilter() : null,
                request.getOrder().isEmpty() ? USUAL_ORDER : request.getOrder(),
                request.hasPageSize() ? request.getPageSize() : Integer.parseInt(Paging.SIZE),
                request.hasPageToken() ? request.getPageToken() : null,
                request.getRedoxOnly(),
                request.getIncludeDeactivated());
        var reading = catalog.reading();
        var page = reading.list(
                wanted.filter(), wanted.order(), asker.sees(), !asker.isStaff(), wanted.after(), wanted.size());
        var answer = ListPartnerConfigurationsResponse.newBuilder();
        page.states().forEach(state -> answer.addPartnerConfigurations(messages.one(state, reading, asker)));
        if (page.next() != null) {
            answer.setNextPageToken(page.next().text());
        }
        return answer.build();
    }

    PartnerConfiguration get(GetPartnerConfigurationRequest request, Asker asker) {
        var reading = catalog.reading();
        var current = find(request, reading, asker).orElseThrow(NotFound::new);
        return request.hasAsOf() ? messages.one(asOf(current, request), asker) : messages.one(current, reading, asker);
    }

    private Optional<PublishedState> find(GetPartnerConfigurationRequest request, CatalogReading reading, Asker asker) {
        return switch (request.getConfigurationCase()) {
            case ID -> reading.find(request.getId(), asker.sees());
            case EXPRESS_PARTNER_ID -> reading.findByExpressPartner(request.getExpressPartnerId(), asker.sees());
            case CONFIGURATION_NOT_SET -> throw new BadRequest("id", "Send an id or an express_partner_id.");
        };
    }

    private PublishedState asOf(PublishedState current, GetPartnerConfigurationRequest request) {
        var moment = Moments.read("as_of", request.getAsOf());
        return current.as(revisions.at(current.id(), moment).orElseThrow(NotFound::new));
    }
}
