package partnerportal.configuration.grpc;

import com.google.protobuf.Message;
import org.springframework.stereotype.Component;
import partnerportal.access.Asker;
import partnerportal.configuration.calls.Terms;
import partnerportal.configuration.calls.WriteConfigurations;
import partnerportal.configuration.domain.Published;
import partnerportal.configuration.domain.PublishedState;
import partnerportal.configuration.grpc.v1.ChangePartnerConfigurationResponse;
import partnerportal.configuration.grpc.v1.DeactivatePartnerConfigurationRequest;
import partnerportal.configuration.grpc.v1.DeletePartnerConfigurationMarketRequest;
import partnerportal.configuration.grpc.v1.DeletePartnerConfigurationSourceRequest;
import partnerportal.configuration.grpc.v1.DryRun;
import partnerportal.configuration.grpc.v1.FieldChange;
import partnerportal.configuration.grpc.v1.UpsertPartnerConfigurationMarketRequest;
import partnerportal.configuration.grpc.v1.UpsertPartnerConfigurationRequest;
import partnerportal.configuration.grpc.v1.UpsertPartnerConfigurationSourceRequest;
import partnerportal.shared.BadRequest;
import partnerportal.shell.DryRunJson;

/** Changes of what is published, live at once. */
@Component
class WriteCalls {

    private final WriteConfigurations write;
    private final NamedParts parts;
    private final ConfigurationMessages messages;

    WriteCalls(WriteConfigurations write, NamedParts parts, ConfigurationMessages messages) {
        this.write = write;
        this.parts = parts;
        this.messages = messages;
    }

    ChangePartnerConfigurationResponse upsert(UpsertPartnerConfigurationRequest request, Asker asker) {
        var terms = terms(request, asker);
        var body = WantedConfiguration.read(request);
        if (request.hasId()) {
            return answer(write.put(request.getId(), body, terms), terms);
        }
        if (request.hasEtag()) {
            throw new BadRequest("etag", "What is not there yet has no etag. Send the id too, or leave the etag out.");
        }
        return answer(write.create(body, terms), terms);
    }

    ChangePartnerConfigurationResponse deactivate(DeactivatePartnerConfigurationRequest request, Asker asker) {
        var terms = terms(request, asker);
        var id = request.getPartnerConfigurationId();
        return answer(request.getRestore() ? write.reactivate(id, terms) : write.deactivate(id, terms), terms);
    }

    ChangePartnerConfigurationResponse upsertMarket(UpsertPartnerConfigurationMarketRequest request, Asker asker) {
        var terms = terms(request, asker);
        var market = parts.market(request);
        var body = WantedConfiguration.read(request);
        return answer(write.putMarket(market.configurationId(), market.marketId(), body, terms), terms);
    }

    ChangePartnerConfigurationResponse deleteMarket(DeletePartnerConfigurationMarketRequest request, Asker asker) {
        var terms = terms(request, asker);
        var market = parts.market(request);
        return answer(write.removeMarket(market.configurationId(), market.marketId(), terms), terms);
    }

    ChangePartnerConfigurationResponse upsertSource(UpsertPartnerConfigurationSourceRequest request, Asker asker) {
        var terms = terms(request, asker);
        var body = WantedConfiguration.read(request);
        var configuration = parts.configuration(request);
        return answer(
                request.hasId()
                        ? write.putSource(configuration, request.getId(), body, terms)
                        : write.addSource(configuration, body, terms),
                terms);
    }

    ChangePartnerConfigurationResponse deleteSource(DeletePartnerConfigurationSourceRequest request, Asker asker) {
        var terms = terms(request, asker);
        var source = parts.source(request);
        return answer(write.removeSource(source.configurationId(), source.id(), terms), terms);
    }

    private static Terms terms(Message request, Asker asker) {
        var given = GivenFields.of(request);
        boolean dryRun = Boolean.TRUE.equals(given.flag("dry_run").orNull());
        return Terms.of(asker, given.text("etag").orNull(), dryRun)
                .because(given.text("reason").orNull());
    }

    private ChangePartnerConfigurationResponse answer(Published published, Terms terms) {
        var answer = ChangePartnerConfigurationResponse.newBuilder();
        if (terms.dryRun()) {
            return answer.setDryRun(tried(published)).build();
        }
        var state = PublishedState.of(published.after());
        return answer.setPartnerConfiguration(messages.one(state, terms.asker()))
                .build();
    }

    private static DryRun tried(Published tried) {
        var told = tried.before() == null ? DryRunJson.created(tried.changes()) : DryRunJson.changed(tried.changes());
        var message = DryRun.newBuilder().setOutcome(told.outcome());
        for (var change : told.changes()) {
            var field = FieldChange.newBuilder().setPath(change.path());
            if (change.before() != null) {
                field.setBefore(change.before());
            }
            if (change.after() != null) {
                field.setAfter(change.after());
            }
            message.addChanges(field);
        }
        return message.build();
    }
}
