package partnerportal.configuration.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import partnerportal.configuration.domain.AssignedServiceLine;
import partnerportal.configuration.domain.ConfiguredMarket;
import partnerportal.configuration.domain.NamedRows;
import partnerportal.configuration.domain.PublishedState;
import partnerportal.configuration.domain.Redox;
import partnerportal.configuration.domain.Source;
import partnerportal.configuration.domain.Sso;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** A whole partner configuration, as one of its revisions has it. */
@Schema(name = "PartnerConfiguration")
record ConfigurationJson(
        @Schema(example = "7") long id,

        @Schema(description = "The id Express knows the partner by; never changes", example = "alder-ridge")
        String expressPartnerId,

        @Schema(example = "Alder Ridge Health") String name,

        @Schema(description = "In E.164 form", example = "+13035550142") @Nullable
        String phoneNumber,

        @Schema(example = "true") boolean allowUserCareRequests,
        @Schema(example = "false") boolean bypassRiskStratification,
        @Schema(example = "true") boolean ssoEnabled,
        @Schema(example = "true") boolean redoxEnabled,
        @Nullable SsoJson sso,
        @Nullable RedoxJson redox,
        List<MarketJson> markets,

        @Schema(description = "Express roles do not see sources for Redox only")
        List<SourceJson> sources,

        @Schema(description = "Null while it is live") @Nullable
        Instant deactivatedAt,

        @Schema(description = "The number of this published state, from 1", example = "4")
        int revision,

        @Schema(example = "2026-10-02T14:03:11.000001Z") Instant createdAt,

        @Schema(description = "When this revision was published", example = "2026-11-20T15:58:07.123456Z")
        Instant updatedAt) {

    @Schema(name = "Sso")
    record SsoJson(
            @Schema(example = "alder-ridge-saml") @Nullable String connectionName,

            @Schema(example = "https://sso.alder-ridge.example/logout") @Nullable
            String logoutUrl) {

        static @Nullable SsoJson of(@Nullable Sso sso) {
            return sso == null ? null : new SsoJson(sso.connectionName(), sso.logoutUrl());
        }
    }

    @Schema(name = "Redox")
    record RedoxJson(
            @Schema(example = "7ce6f387-c33c-417d-8682-81e83628cbd9") @Nullable
            String sourceId,

            @Schema(example = "af394f14-b34a-464f-8d24-895f370af4c9") @Nullable
            String destinationId,

            @Schema(example = "ef9e7448-7f65-4432-aa96-059647e9b357") @Nullable
            String clinicalSummaryDestinationId,

            @Schema(example = "0f4bd1d1-451d-4351-8cfd-b767d1b488d6") @Nullable
            String cancellationId,

            @Schema(example = "true") boolean clinicalNotesEnabled) {

        static @Nullable RedoxJson of(@Nullable Redox redox) {
            return redox == null
                    ? null
                    : new RedoxJson(
                            redox.sourceId(),
                            redox.destinationId(),
                            redox.clinicalSummaryDestinationId(),
                            redox.cancellationId(),
                            redox.clinicalNotesEnabled());
        }
    }

    @Schema(name = "ConfiguredMarket")
    record MarketJson(
            @Schema(example = "31") long id,

            @Schema(description = "Station's id of the market", example = "159")
            long marketId,

            @Schema(example = "Denver") String name,
            List<ServiceLineJson> serviceLines) {

        static MarketJson of(ConfiguredMarket market, NamedRows names) {
            return new MarketJson(
                    rowId(market.id()),
                    market.marketId(),
                    names.market(market.marketId()).orElseThrow().name(),
                    market.serviceLines().stream()
                            .map(line -> ServiceLineJson.of(line, names))
                            .toList());
        }
    }

    @Schema(name = "AssignedServiceLine")
    record ServiceLineJson(
            @Schema(example = "88") long id,
            @Schema(example = "3") long serviceLineId,
            @Schema(example = "1001") long externalId,
            @Schema(example = "Acute care") String name,

            @Schema(description = "The partner under which orders from Redox are booked", example = "12") @Nullable
            Long redoxPartnerId) {

        static ServiceLineJson of(AssignedServiceLine line, NamedRows names) {
            var row = names.serviceLine(line.serviceLineId()).orElseThrow();
            return new ServiceLineJson(
                    rowId(line.id()), line.serviceLineId(), row.externalId(), row.name(), line.redoxPartnerId());
        }
    }

    @Schema(name = "Source")
    record SourceJson(
            @Schema(example = "54") long id,

            @Schema(description = "The partner in the directory, not the configuration", example = "12")
            long partnerId,

            @Schema(example = "2087") long stationChannelItemId,
            @Schema(example = "Alder Ridge Medical Center") String displayName,
            @Schema(example = "DEN") @Nullable String facilityCode,
            @Schema(example = "false") boolean redoxOnly) {

        static SourceJson of(Source source, NamedRows names) {
            var partner = names.partner(source.partnerId()).orElseThrow();
            var code = source.facilityCode();
            return new SourceJson(
                    rowId(source.id()),
                    source.partnerId(),
                    partner.stationChannelItemId(),
                    partner.displayName(),
                    code == null ? null : code.code(),
                    source.redoxOnly());
        }
    }

    /** A page of the list. */
    @Schema(name = "PartnerConfigurations")
    record Listed(
            List<ConfigurationJson> partnerConfigurations,

            @Schema(description = "Null on the last page", example = "WyJuYW1lIiwiYWxkZXIiLCI3Il0") @Nullable
            String nextPageToken) {}

    static ConfigurationJson of(PublishedState state, NamedRows names) {
        var settings = state.snapshot().settings();
        var phone = settings.phoneNumber();
        return new ConfigurationJson(
                state.id(),
                Objects.requireNonNull(settings.expressPartnerId()),
                Objects.requireNonNull(settings.name()),
                phone == null ? null : phone.e164(),
                settings.allowUserCareRequests(),
                settings.bypassRiskStratification(),
                settings.ssoEnabled(),
                settings.redoxEnabled(),
                SsoJson.of(settings.sso()),
                RedoxJson.of(settings.redox()),
                settings.markets().stream()
                        .map(market -> MarketJson.of(market, names))
                        .toList(),
                settings.sources().stream()
                        .map(source -> SourceJson.of(source, names))
                        .toList(),
                state.snapshot().deactivatedAt(),
                state.revision(),
                state.createdAt(),
                state.updatedAt());
    }

    private static long rowId(@Nullable Long id) {
        return Objects.requireNonNull(id, "What is published has row ids");
    }
}
