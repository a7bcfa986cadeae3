package partnerportal.configuration.domain;

import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All that people decide about a partner. Any of it may be missing while somebody works on a draft;
 * {@link ConfigurationRules} say what may not be missing in what is live.
 *
 * @param expressPartnerId the id Express knows the partner by
 * @param sso null when nothing is set; settings without a value are no settings
 * @param redox null when nothing is set
 */
public record Settings(
        @Nullable String expressPartnerId,
        @Nullable String name,
        @Nullable PhoneNumber phoneNumber,
        boolean allowUserCareRequests,
        boolean bypassRiskStratification,
        boolean ssoEnabled,
        boolean redoxEnabled,
        @Embedded.Nullable(prefix = "sso_") @Nullable Sso sso,
        @Embedded.Nullable(prefix = "redox_") @Nullable Redox redox,
        @MappedCollection(idColumn = "configuration_id") Set<ConfiguredMarket> markets,
        @MappedCollection(idColumn = "configuration_id") Set<Source> sources) {

    static final int NAME_LIMIT = 200;
    static final int ID_LIMIT = 200;

    public Settings {
        var problems = new Problems();
        expressPartnerId = problems.line("/express_partner_id", "Express partner ID", expressPartnerId, ID_LIMIT);
        name = problems.line("/name", "Name", name, NAME_LIMIT);
        problems.refuseIfAny();
        sso = sso == null || sso.isBlank() ? null : sso;
        redox = redox == null || redox.isBlank() ? null : redox;
        markets = Child.sorted(markets, "/markets", "Market");
        sources = Child.sorted(sources, "/sources", "Source");
    }

    /** Nothing decided yet. */
    public static Settings empty() {
        return new Settings(null, null, null, false, false, false, false, null, null, Set.of(), Set.of());
    }

    public Settings withGeneral(
            @Nullable String expressPartnerId,
            @Nullable String name,
            @Nullable PhoneNumber phoneNumber,
            boolean allowUserCareRequests,
            boolean bypassRiskStratification) {
        return new Settings(
                expressPartnerId,
                name,
                phoneNumber,
                allowUserCareRequests,
                bypassRiskStratification,
                ssoEnabled,
                redoxEnabled,
                sso,
                redox,
                markets,
                sources);
    }

    public Connection ssoConnection() {
        return Connection.of(ssoEnabled, sso);
    }

    public Connection redoxConnection() {
        return Connection.of(redoxEnabled, redox);
    }

    public Settings withName(@Nullable String other) {
        return withGeneral(expressPartnerId, other, phoneNumber, allowUserCareRequests, bypassRiskStratification);
    }

    public Settings withSso(boolean enabled, @Nullable Sso settings) {
        return with(enabled, settings, redoxEnabled, redox, markets, sources);
    }

    public Settings withRedox(boolean enabled, @Nullable Redox settings) {
        return with(ssoEnabled, sso, enabled, settings, markets, sources);
    }

    public Settings withMarkets(Set<ConfiguredMarket> configured) {
        return with(ssoEnabled, sso, redoxEnabled, redox, configured, sources);
    }

    public Settings withSources(Set<Source> listed) {
        return with(ssoEnabled, sso, redoxEnabled, redox, markets, listed);
    }

    /**
     * These settings with the ids of the stored rows: an id that came along stays if it is one of the stored, else what has a
     * stored one's natural key gets that one's id. Ids of strangers are dropped.
     */
    public Settings withIdsOf(Settings stored) {
        var kept = Child.withIdsOf(stored.markets, markets).stream()
                .map(market -> market.withServiceLines(
                        Child.withIdsOf(stored.linesOfMarketRow(market.id()), market.serviceLines())))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return withMarkets(kept).withSources(Child.withIdsOf(stored.sources, sources));
    }

    /** The same decisions as a stranger to every stored row: what another configuration may take over. */
    public Settings withoutIds() {
        return withIdsOf(empty());
    }

    public Optional<ConfiguredMarket> market(long marketId) {
        return markets.stream().filter(market -> market.marketId() == marketId).findFirst();
    }

    public Optional<Source> source(long sourceId) {
        return sources.stream()
                .filter(source -> source.id() != null && source.id() == sourceId)
                .findFirst();
    }

    private Set<AssignedServiceLine> linesOfMarketRow(@Nullable Long id) {
        return markets.stream()
                .filter(market -> id != null && id.equals(market.id()))
                .findFirst()
                .map(ConfiguredMarket::serviceLines)
                .orElse(Set.of());
    }

    private Settings with(
            boolean ssoEnabled,
            @Nullable Sso sso,
            boolean redoxEnabled,
            @Nullable Redox redox,
            Set<ConfiguredMarket> markets,
            Set<Source> sources) {
        return new Settings(
                expressPartnerId,
                name,
                phoneNumber,
                allowUserCareRequests,
                bypassRiskStratification,
                ssoEnabled,
                redoxEnabled,
                sso,
                redox,
                markets,
                sources);
    }
}
