package partnerportal.configuration.calls;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import partnerportal.configuration.domain.ConfiguredMarket;
import partnerportal.configuration.domain.PhoneNumber;
import partnerportal.configuration.domain.Problems;
import partnerportal.configuration.domain.Redox;
import partnerportal.configuration.domain.Settings;
import partnerportal.configuration.domain.Source;
import partnerportal.configuration.domain.Sso;
import partnerportal.shell.Given;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What a caller wants of a configuration: what is left out stays, null removes, a list replaces the whole list. */
@Schema(name = "PartnerConfigurationBody")
public record ConfigurationBody(
        @Schema(description = "Needed for a new configuration; cannot change later", example = "alder-ridge")
        Given<String> expressPartnerId,

        @Schema(description = "Needed for a new configuration", example = "Alder Ridge Health")
        Given<String> name,

        @Schema(
                description = "As people write it; a number without country code is a US one",
                example = "(303) 555-0142")
        Given<String> phoneNumber,

        @Schema(example = "true") Given<Boolean> allowUserCareRequests,
        @Schema(example = "false") Given<Boolean> bypassRiskStratification,

        @Schema(description = "Needs SSO settings", example = "true")
        Given<Boolean> ssoEnabled,

        @Schema(description = "Needs a source id and a destination id from Redox", example = "true")
        Given<Boolean> redoxEnabled,

        Given<SsoBody> sso,
        Given<RedoxBody> redox,
        Given<List<@Nullable ListedMarketBody>> markets,

        @Schema(description = "A live configuration has one at least")
        Given<List<@Nullable ListedSourceBody>> sources) {

    @Schema(name = "SsoBody")
    public record SsoBody(
            @Schema(example = "alder-ridge-saml") Given<String> connectionName,

            @Schema(description = "An https address", example = "https://sso.alder-ridge.example/logout")
            Given<String> logoutUrl) {

        Sso over(@Nullable Sso stored) {
            return new Sso(
                    connectionName.over(stored == null ? null : stored.connectionName(), text -> text),
                    logoutUrl.over(stored == null ? null : stored.logoutUrl(), text -> text));
        }
    }

    @Schema(name = "RedoxBody")
    public record RedoxBody(
            @Schema(example = "7ce6f387-c33c-417d-8682-81e83628cbd9")
            Given<String> sourceId,

            @Schema(example = "af394f14-b34a-464f-8d24-895f370af4c9")
            Given<String> destinationId,

            @Schema(example = "ef9e7448-7f65-4432-aa96-059647e9b357")
            Given<String> clinicalSummaryDestinationId,

            @Schema(example = "0f4bd1d1-451d-4351-8cfd-b767d1b488d6")
            Given<String> cancellationId,

            @Schema(example = "true") Given<Boolean> clinicalNotesEnabled) {

        private static final Redox NOTHING = new Redox(null, null, null, null, false);

        Redox over(@Nullable Redox given) {
            var stored = given == null ? NOTHING : given;
            var problems = new Problems();
            var notes = flag(
                    clinicalNotesEnabled, stored.clinicalNotesEnabled(), "/redox/clinical_notes_enabled", problems);
            problems.refuseIfAny();
            return new Redox(
                    sourceId.over(stored.sourceId(), text -> text),
                    destinationId.over(stored.destinationId(), text -> text),
                    clinicalSummaryDestinationId.over(stored.clinicalSummaryDestinationId(), text -> text),
                    cancellationId.over(stored.cancellationId(), text -> text),
                    notes);
        }
    }

    /** @throws partnerportal.shared.InvalidInput with all that is wrong with the values, each at its place in the body */
    Settings over(Settings stored) {
        var problems = new Problems();
        var general = problems.attempt(() -> general(stored, problems));
        var newSso = problems.attempt(() -> sso.over(stored.sso(), body -> body.over(stored.sso())));
        var newRedox = problems.attempt(() -> redox.over(stored.redox(), body -> body.over(stored.redox())));
        var sso = flag(ssoEnabled, stored.ssoEnabled(), "/sso_enabled", problems);
        var redox = flag(redoxEnabled, stored.redoxEnabled(), "/redox_enabled", problems);
        var newMarkets = problems.attempt(() -> markets(stored));
        var newSources = problems.attempt(() -> sources(stored));
        problems.refuseIfAny();
        return Objects.requireNonNull(general)
                .withSso(sso, newSso)
                .withRedox(redox, newRedox)
                .withMarkets(Objects.requireNonNull(newMarkets))
                .withSources(Objects.requireNonNull(newSources));
    }

    /** Where the rules' problems with what this body says stand in it. */
    BodyPointers pointers() {
        var pointers = new BodyPointers();
        ListedMarketBody.mapPointers(markets.orNull(), pointers);
        ListedSourceBody.mapPointers(sources.orNull(), pointers);
        return pointers;
    }

    private Settings general(Settings stored, Problems problems) {
        var phone = problems.attempt(
                () -> phoneNumber.over(stored.phoneNumber(), text -> PhoneNumber.parse(text, "/phone_number")));
        return stored.withGeneral(
                expressPartnerId.over(stored.expressPartnerId(), text -> text),
                name.over(stored.name(), text -> text),
                phone,
                flag(allowUserCareRequests, stored.allowUserCareRequests(), "/allow_user_care_requests", problems),
                flag(
                        bypassRiskStratification,
                        stored.bypassRiskStratification(),
                        "/bypass_risk_stratification",
                        problems));
    }

    private Set<ConfiguredMarket> markets(Settings stored) {
        return markets.isAbsent() ? stored.markets() : ListedMarketBody.read(markets.orNull());
    }

    private Set<Source> sources(Settings stored) {
        return sources.isAbsent() ? stored.sources() : ListedSourceBody.read(sources.orNull());
    }

    private static boolean flag(Given<Boolean> given, boolean stored, String pointer, Problems problems) {
        var wanted = given.over(Boolean.valueOf(stored), value -> value);
        if (wanted == null) {
            problems.add(pointer, "required", "Send true or false, or leave the member out");
            return stored;
        }
        return wanted;
    }
}
