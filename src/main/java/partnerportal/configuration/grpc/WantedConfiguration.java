package partnerportal.configuration.grpc;

import org.jspecify.annotations.Nullable;
import partnerportal.configuration.calls.ConfigurationBody;
import partnerportal.configuration.calls.ListedMarketBody;
import partnerportal.configuration.calls.ListedSourceBody;
import partnerportal.configuration.calls.MarketBody;
import partnerportal.configuration.calls.ServiceLineBody;
import partnerportal.configuration.calls.SourceBody;
import partnerportal.configuration.grpc.v1.AssignedServiceLineBody;
import partnerportal.configuration.grpc.v1.ConfiguredMarketBody;
import partnerportal.configuration.grpc.v1.UpsertPartnerConfigurationMarketRequest;
import partnerportal.configuration.grpc.v1.UpsertPartnerConfigurationRequest;
import partnerportal.configuration.grpc.v1.UpsertPartnerConfigurationSourceRequest;
import partnerportal.shell.Given;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What messages want of configurations, in the form that callers of every protocol give it. */
final class WantedConfiguration {

    private static final Set<String> PATHS = new TreeSet<>(Set.of(
            "express_partner_id",
            "name",
            "phone_number",
            "allow_user_care_requests",
            "bypass_risk_stratification",
            "sso_enabled",
            "redox_enabled",
            "sso",
            "sso.connection_name",
            "sso.logout_url",
            "redox",
            "redox.source_id",
            "redox.destination_id",
            "redox.clinical_summary_destination_id",
            "redox.cancellation_id",
            "redox.clinical_notes_enabled",
            "markets",
            "sources"));

    private WantedConfiguration() {}

    static ConfigurationBody read(UpsertPartnerConfigurationRequest request) {
        var given = GivenFields.of(request, request.hasUpdateMask() ? request.getUpdateMask() : null, PATHS);
        return new ConfigurationBody(
                given.text("express_partner_id"),
                given.text("name"),
                given.text("phone_number"),
                given.flag("allow_user_care_requests"),
                given.flag("bypass_risk_stratification"),
                given.flag("sso_enabled"),
                given.flag("redox_enabled"),
                given.inner(
                        "sso",
                        sso -> new ConfigurationBody.SsoBody(sso.text("connection_name"), sso.text("logout_url"))),
                given.inner(
                        "redox",
                        redox -> new ConfigurationBody.RedoxBody(
                                redox.text("source_id"),
                                redox.text("destination_id"),
                                redox.text("clinical_summary_destination_id"),
                                redox.text("cancellation_id"),
                                redox.switchedOffUnlessSet("clinical_notes_enabled"))),
                given.list("markets", request.getMarketsList(), WantedConfiguration::market),
                given.list("sources", request.getSourcesList(), WantedConfiguration::source));
    }

    static MarketBody read(UpsertPartnerConfigurationMarketRequest request) {
        var lines = lines(request.getServiceLinesList());
        return new MarketBody(lines.isEmpty() ? Given.absent() : Given.of(lines));
    }

    static SourceBody read(UpsertPartnerConfigurationSourceRequest request) {
        var given = GivenFields.of(request);
        return new SourceBody(given.number("partner_id"), given.text("facility_code"), given.flag("redox_only"));
    }

    private static ListedMarketBody market(ConfiguredMarketBody market) {
        var lines = lines(market.getServiceLinesList());
        return new ListedMarketBody(market.hasMarketId() ? market.getMarketId() : null, lines.isEmpty() ? null : lines);
    }

    private static List<@Nullable ServiceLineBody> lines(List<AssignedServiceLineBody> lines) {
        return lines.stream()
                .<@Nullable ServiceLineBody>map(line -> new ServiceLineBody(
                        line.hasServiceLineId() ? line.getServiceLineId() : null,
                        line.hasRedoxPartnerId() ? line.getRedoxPartnerId() : null))
                .toList();
    }

    private static ListedSourceBody source(partnerportal.configuration.grpc.v1.ListedSourceBody source) {
        return new ListedSourceBody(
                source.hasId() ? source.getId() : null,
                source.hasPartnerId() ? source.getPartnerId() : null,
                source.hasFacilityCode() ? source.getFacilityCode() : null,
                source.hasRedoxOnly() ? source.getRedoxOnly() : null);
    }
}
