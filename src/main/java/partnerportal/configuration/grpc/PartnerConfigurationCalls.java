package partnerportal.configuration.grpc;

import io.grpc.BindableService;
import io.grpc.ServerInterceptors;
import io.grpc.ServerServiceDefinition;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import partnerportal.access.Action;
import partnerportal.access.Asker;
import partnerportal.access.Askers;
import partnerportal.access.Requires;
import partnerportal.configuration.catalog.Catalog;
import partnerportal.configuration.grpc.v1.ChangePartnerConfigurationResponse;
import partnerportal.configuration.grpc.v1.ConfigurationChanges;
import partnerportal.configuration.grpc.v1.DeactivatePartnerConfigurationRequest;
import partnerportal.configuration.grpc.v1.DeletePartnerConfigurationMarketRequest;
import partnerportal.configuration.grpc.v1.DeletePartnerConfigurationSourceRequest;
import partnerportal.configuration.grpc.v1.FollowConfigurationChangesRequest;
import partnerportal.configuration.grpc.v1.GetPartnerConfigurationRequest;
import partnerportal.configuration.grpc.v1.ListPartnerConfigurationsRequest;
import partnerportal.configuration.grpc.v1.ListPartnerConfigurationsResponse;
import partnerportal.configuration.grpc.v1.ListServiceLinesRequest;
import partnerportal.configuration.grpc.v1.PartnerConfiguration;
import partnerportal.configuration.grpc.v1.PartnerConfigurationServiceGrpc;
import partnerportal.configuration.grpc.v1.ServiceLines;
import partnerportal.configuration.grpc.v1.UpsertPartnerConfigurationMarketRequest;
import partnerportal.configuration.grpc.v1.UpsertPartnerConfigurationRequest;
import partnerportal.configuration.grpc.v1.UpsertPartnerConfigurationSourceRequest;
import partnerportal.shell.ReadableMessages;

import java.util.function.Function;

/** The operations of the contract, each with the right it takes. */
@Component
class PartnerConfigurationCalls implements BindableService, PartnerConfigurationServiceGrpc.AsyncService {

    private final Askers askers;
    private final ReadCalls reads;
    private final WriteCalls writes;
    private final ServiceLineCalls serviceLines;
    private final ChangeStreams streams;
    private final Catalog catalog;

    PartnerConfigurationCalls(
            Askers askers,
            ReadCalls reads,
            WriteCalls writes,
            ServiceLineCalls serviceLines,
            ChangeStreams streams,
            Catalog catalog) {
        this.askers = askers;
        this.reads = reads;
        this.writes = writes;
        this.serviceLines = serviceLines;
        this.streams = streams;
        this.catalog = catalog;
    }

    @Override
    public ServerServiceDefinition bindService() {
        var service = PartnerConfigurationServiceGrpc.bindService(this);
        return ReadableMessages.only(ServerInterceptors.intercept(service, new CatalogAge(catalog)));
    }

    @Override
    @Requires(Action.READ_CONFIGURATIONS)
    public void listPartnerConfigurations(
            ListPartnerConfigurationsRequest request, StreamObserver<ListPartnerConfigurationsResponse> answers) {
        answer(answers, asker -> reads.list(request, asker));
    }

    @Override
    @Requires(value = Action.READ_CONFIGURATIONS, configuration = "id")
    public void getPartnerConfiguration(
            GetPartnerConfigurationRequest request, StreamObserver<PartnerConfiguration> answers) {
        answer(answers, asker -> reads.get(request, asker));
    }

    @Override
    @Requires(value = Action.WRITE_CONFIGURATIONS, configuration = "id")
    public void upsertPartnerConfiguration(
            UpsertPartnerConfigurationRequest request, StreamObserver<ChangePartnerConfigurationResponse> answers) {
        answer(answers, asker -> writes.upsert(request, asker));
    }

    @Override
    @Requires(value = Action.WRITE_CONFIGURATIONS, configuration = "partner_configuration_id")
    public void deactivatePartnerConfiguration(
            DeactivatePartnerConfigurationRequest request, StreamObserver<ChangePartnerConfigurationResponse> answers) {
        answer(answers, asker -> writes.deactivate(request, asker));
    }

    @Override
    @Requires(value = Action.WRITE_CONFIGURATIONS, configuration = "partner_configuration_id")
    public void upsertPartnerConfigurationMarket(
            UpsertPartnerConfigurationMarketRequest request,
            StreamObserver<ChangePartnerConfigurationResponse> answers) {
        answer(answers, asker -> writes.upsertMarket(request, asker));
    }

    @Override
    @Requires(value = Action.WRITE_CONFIGURATIONS, configuration = "partner_configuration_id")
    public void deletePartnerConfigurationMarket(
            DeletePartnerConfigurationMarketRequest request,
            StreamObserver<ChangePartnerConfigurationResponse> answers) {
        answer(answers, asker -> writes.deleteMarket(request, asker));
    }

    @Override
    @Requires(value = Action.WRITE_CONFIGURATIONS, configuration = "partner_configuration_id")
    public void upsertPartnerConfigurationSource(
            UpsertPartnerConfigurationSourceRequest request,
            StreamObserver<ChangePartnerConfigurationResponse> answers) {
        answer(answers, asker -> writes.upsertSource(request, asker));
    }

    @Override
    @Requires(value = Action.WRITE_CONFIGURATIONS, configuration = "partner_configuration_id")
    public void deletePartnerConfigurationSource(
            DeletePartnerConfigurationSourceRequest request,
            StreamObserver<ChangePartnerConfigurationResponse> answers) {
        answer(answers, asker -> writes.deleteSource(request, asker));
    }

    @Override
    @Requires(Action.READ_SERVICE_LINES)
    public void listServiceLines(ListServiceLinesRequest request, StreamObserver<ServiceLines> answers) {
        answer(answers, asker -> serviceLines.list(request, asker));
    }

    @Override
    @Requires(Action.READ_CONFIGURATIONS)
    public void followConfigurationChanges(
            FollowConfigurationChangesRequest request, StreamObserver<ConfigurationChanges> answers) {
        streams.begin(
                request.getSince(), asker().sees(), askers.currentUntil().orElseThrow(), (ServerCallStreamObserver<
                                ConfigurationChanges>)
                        answers);
    }

    private <A> void answer(StreamObserver<A> answers, Function<Asker, A> act) {
        answers.onNext(act.apply(asker()));
        answers.onCompleted();
    }

    private Asker asker() {
        return askers.current().orElseThrow(() -> new AccessDeniedException("Nobody is signed in."));
    }
}
