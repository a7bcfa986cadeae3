package partnerportal.configuration.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import partnerportal.configuration.domain.NamedRows;
import partnerportal.configuration.servicelines.ServiceLineAnswer;
import partnerportal.configuration.servicelines.ServiceLineAnswer.Verdict;
import partnerportal.directory.Partner;

import java.util.List;

/** Which service lines may be booked, and under whom. */
@Schema(name = "ServiceLines")
record ServiceLinesJson(
        @Schema(description = "Empty when the market or the requested line is not offered")
        List<OfferedJson> serviceLines,

        @Schema(description = "Only with explain=true") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        ExplanationJson explanation) {

    @Schema(name = "OfferedServiceLine")
    record OfferedJson(
            @Schema(example = "3") long serviceLineId,
            @Schema(example = "1001") long externalId,
            @Schema(example = "Acute care") String name,

            @Schema(description = "Book under this one; null when several would do and no facility code decides")
            ConfigurationJson.@Nullable SourceJson source,

            @Schema(description = "Book orders from Redox under this one") @Nullable
            RedoxPartnerJson redoxPartner,

            @Schema(description = "Only where the configuration and the service line both say yes", example = "false")
            boolean mayBypassRiskStratification) {}

    @Schema(name = "RedoxPartner")
    record RedoxPartnerJson(
            @Schema(example = "12") long partnerId,
            @Schema(example = "2087") long stationChannelItemId,
            @Schema(example = "Alder Ridge Medical Center") String displayName) {

        static @Nullable RedoxPartnerJson of(@Nullable Partner partner) {
            return partner == null
                    ? null
                    : new RedoxPartnerJson(partner.id(), partner.stationChannelItemId(), partner.displayName());
        }
    }

    /** How the answer came about. */
    @Schema(name = "ServiceLinesExplanation")
    record ExplanationJson(
            @Schema(
                    description = "source-by-facility-code, only-source, several-sources or no-source",
                    example = "only-source")
            String sourceRule,

            @Schema(description = "Every line of the market, and a requested one that it does not offer")
            List<DecidedJson> serviceLines) {}

    @Schema(name = "DecidedServiceLine")
    record DecidedJson(
            @Schema(example = "3") long serviceLineId,
            @Schema(example = "1001") long externalId,
            @Schema(example = "Acute care") String name,
            @Schema(example = "true") boolean kept,

            @Schema(
                    description =
                            "Kept: offered, requested-by-id, requested-by-external-id, requested-by-name. Left out:"
                                    + " service-line-inactive, other-line-requested, not-offered-in-market",
                    example = "offered")
            String rule,

            @Schema(
                    description = "both-say-yes, configuration-says-no or service-line-says-no",
                    example = "configuration-says-no")
            String bypassRule) {}

    static ServiceLinesJson of(ServiceLineAnswer answer, NamedRows directory, boolean explain) {
        var chosen = answer.sourceChoice().source();
        var source = chosen == null ? null : ConfigurationJson.SourceJson.of(chosen, directory);
        var offered =
                answer.kept().stream().map(verdict -> offered(verdict, source)).toList();
        return new ServiceLinesJson(offered, explain ? explanation(answer) : null);
    }

    private static OfferedJson offered(Verdict verdict, ConfigurationJson.@Nullable SourceJson source) {
        var line = verdict.line();
        return new OfferedJson(
                line.id(),
                line.externalId(),
                line.name(),
                source,
                RedoxPartnerJson.of(verdict.redoxPartner()),
                verdict.mayBypassRiskStratification());
    }

    private static ExplanationJson explanation(ServiceLineAnswer answer) {
        return new ExplanationJson(
                answer.sourceChoice().rule().word(),
                answer.verdicts().stream().map(ServiceLinesJson::decided).toList());
    }

    private static DecidedJson decided(Verdict verdict) {
        var line = verdict.line();
        return new DecidedJson(
                line.id(),
                line.externalId(),
                line.name(),
                verdict.rule().isKept(),
                verdict.rule().word(),
                verdict.bypassRule().word());
    }
}
