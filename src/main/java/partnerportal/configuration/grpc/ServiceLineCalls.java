package partnerportal.configuration.grpc;

import org.springframework.stereotype.Component;
import partnerportal.access.Asker;
import partnerportal.configuration.calls.ServiceLinesWanted;
import partnerportal.configuration.domain.NamedRows;
import partnerportal.configuration.grpc.v1.DecidedServiceLine;
import partnerportal.configuration.grpc.v1.ListServiceLinesRequest;
import partnerportal.configuration.grpc.v1.OfferedServiceLine;
import partnerportal.configuration.grpc.v1.RedoxPartner;
import partnerportal.configuration.grpc.v1.ServiceLines;
import partnerportal.configuration.grpc.v1.ServiceLinesExplanation;
import partnerportal.configuration.servicelines.FindServiceLines;
import partnerportal.configuration.servicelines.ServiceLineAnswer;
import partnerportal.configuration.servicelines.ServiceLineAnswer.Verdict;
import partnerportal.shared.MissingParameter;

/** What self-scheduling and the order worker ask before they book. */
@Component
class ServiceLineCalls {

    private final FindServiceLines serviceLines;

    ServiceLineCalls(FindServiceLines serviceLines) {
        this.serviceLines = serviceLines;
    }

    ServiceLines list(ListServiceLinesRequest request, Asker asker) {
        if (!request.hasMarketId()) {
            throw new MissingParameter("market_id");
        }
        var wanted = ServiceLinesWanted.read(
                request.hasPartnerConfigurationId() ? request.getPartnerConfigurationId() : null,
                request.hasExpressPartnerId() ? request.getExpressPartnerId() : null,
                request.getMarketId(),
                request.hasFacilityCode() ? request.getFacilityCode() : null,
                request.hasRequestedServiceLine() ? request.getRequestedServiceLine() : null);
        var found = serviceLines.find(wanted.which(), wanted.question(), asker);
        var lines = ServiceLines.newBuilder();
        found.answer()
                .kept()
                .forEach(verdict -> lines.addServiceLines(offered(verdict, found.answer(), found.directory())));
        if (request.getExplain()) {
            lines.setExplanation(explanation(found.answer()));
        }
        return lines.build();
    }

    private static OfferedServiceLine offered(Verdict verdict, ServiceLineAnswer answer, NamedRows directory) {
        var line = verdict.line();
        var message = OfferedServiceLine.newBuilder()
                .setServiceLineId(line.id())
                .setExternalId(line.externalId())
                .setName(line.name())
                .setMayBypassRiskStratification(verdict.mayBypassRiskStratification());
        var source = answer.sourceChoice().source();
        if (source != null) {
            message.setSource(ConfigurationMessages.message(source, directory));
        }
        var partner = verdict.redoxPartner();
        if (partner != null) {
            message.setRedoxPartner(RedoxPartner.newBuilder()
                    .setPartnerId(partner.id())
                    .setStationChannelItemId(partner.stationChannelItemId())
                    .setDisplayName(partner.displayName()));
        }
        return message.build();
    }

    private static ServiceLinesExplanation explanation(ServiceLineAnswer answer) {
        var message = ServiceLinesExplanation.newBuilder()
                .setSourceRule(answer.sourceChoice().rule().word());
        for (var verdict : answer.verdicts()) {
            var line = verdict.line();
            message.addServiceLines(DecidedServiceLine.newBuilder()
                    .setServiceLineId(line.id())
                    .setExternalId(line.externalId())
                    .setName(line.name())
                    .setKept(verdict.rule().isKept())
                    .setRule(verdict.rule().word())
                    .setBypassRule(verdict.bypassRule().word()));
        }
        return message.build();
    }
}
