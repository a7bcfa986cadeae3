package partnerportal.configuration.domain;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Any settings, and any edit of them. Ids are drawn from few, so that edits of two people meet. */
public final class SettingsArbitraries {

    /** Two people's edits of the same settings. */
    record Edits(Settings base, Settings theirs, Settings mine) {}

    private SettingsArbitraries() {}

    public static Arbitrary<Settings> settings() {
        var general = Combinators.combine(text(), text(), phone(), flag(), flag())
                .as((expressPartnerId, name, phone, requests, bypass) ->
                        Settings.empty().withGeneral(expressPartnerId, name, phone, requests, bypass));
        return Combinators.combine(general, flag(), sso(), flag(), redox(), markets(), sources())
                .as((settings, ssoOn, sso, redoxOn, redox, markets, sources) -> settings.withSso(ssoOn, sso)
                        .withRedox(redoxOn, redox)
                        .withMarkets(markets)
                        .withSources(sources));
    }

    static Arbitrary<ConfigurationSnapshot> snapshots() {
        var moment = Arbitraries.longs()
                .between(0, 4_000_000_000_000L)
                .map(Instant::ofEpochMilli)
                .injectNull(0.7);
        return Combinators.combine(settings().map(SettingsMother::saved), moment)
                .as(ConfigurationSnapshot::new);
    }

    static Arbitrary<Edits> edits() {
        return Combinators.combine(
                        settings().map(SettingsMother::saved),
                        edit().list().ofMaxSize(4),
                        edit().list().ofMaxSize(4))
                .as((base, theirs, mine) -> new Edits(base, applied(theirs, base), applied(mine, base)));
    }

    static Arbitrary<ConfigurationChange> changes() {
        var edits = edit().map(edit -> ConfigurationChange.settings(edit));
        var deactivation = Arbitraries.just(ConfigurationChange.deactivate(Instant.parse("2026-11-02T10:00:00Z")));
        var restorations = snapshots().map(ConfigurationChange::restore);
        return Arbitraries.oneOf(edits, deactivation, restorations);
    }

    /** One thing a person may change. */
    static Arbitrary<UnaryOperator<Settings>> edit() {
        return Arbitraries.oneOf(List.of(
                text().map(name -> settings -> settings.withGeneral(
                        settings.expressPartnerId(),
                        name,
                        settings.phoneNumber(),
                        settings.allowUserCareRequests(),
                        settings.bypassRiskStratification())),
                sso().map(sso -> settings -> settings.withSso(settings.ssoEnabled(), sso)),
                text().map(name -> settings -> settings.withSso(true, renamed(settings.sso(), name))),
                redox().map(redox -> settings -> settings.withRedox(true, redox)),
                market().map(market -> settings -> settings.withMarkets(with(market, settings.markets()))),
                marketId().map(id -> settings -> settings.withMarkets(without(id, settings.markets()))),
                Combinators.combine(marketId(), line()).as((id, line) -> settings -> addLine(id, line, settings)),
                source().map(source -> settings -> settings.withSources(with(source, settings.sources()))),
                source().map(source -> settings -> settings.withSources(without(source.key(), settings.sources())))));
    }

    private static Settings applied(List<UnaryOperator<Settings>> edits, Settings settings) {
        var edited = settings;
        for (var edit : edits) {
            edited = edit.apply(edited);
        }
        return edited;
    }

    private static Settings addLine(long marketId, AssignedServiceLine line, Settings settings) {
        return settings.market(marketId)
                .map(market -> market.withServiceLines(with(line, market.serviceLines())))
                .map(market -> settings.withMarkets(with(market, settings.markets())))
                .orElse(settings);
    }

    private static Sso renamed(@Nullable Sso sso, @Nullable String name) {
        return new Sso(name, sso == null ? null : sso.logoutUrl());
    }

    private static <K extends Comparable<? super K>, C extends Child<K, C>> Set<C> with(C child, Set<C> children) {
        var all = without(child.key(), children);
        all.add(child);
        return all;
    }

    private static <K extends Comparable<? super K>, C extends Child<K, C>> Set<C> without(K key, Set<C> children) {
        var others = new HashSet<>(children);
        others.removeIf(child -> child.key().equals(key));
        return others;
    }

    private static Arbitrary<@Nullable Sso> sso() {
        return Combinators.combine(text(), text()).as(Sso::new).injectNull(0.3);
    }

    private static Arbitrary<@Nullable Redox> redox() {
        return Combinators.combine(text(), text(), text(), text(), flag())
                .as(Redox::new)
                .injectNull(0.3);
    }

    private static Arbitrary<Set<ConfiguredMarket>> markets() {
        return market().set().ofMaxSize(4).uniqueElements(ConfiguredMarket::key);
    }

    private static Arbitrary<ConfiguredMarket> market() {
        var lines = line().set().ofMaxSize(3).uniqueElements(AssignedServiceLine::key);
        return Combinators.combine(marketId(), lines).as(ConfiguredMarket::of);
    }

    private static Arbitrary<Long> marketId() {
        return Arbitraries.longs().between(8, 12);
    }

    private static Arbitrary<AssignedServiceLine> line() {
        var partner = Arbitraries.longs().between(1, 3).injectNull(0.5);
        return Combinators.combine(Arbitraries.longs().between(1, 4), partner).as(AssignedServiceLine::of);
    }

    private static Arbitrary<Set<Source>> sources() {
        return source().set().ofMaxSize(5).uniqueElements(Source::key);
    }

    private static Arbitrary<Source> source() {
        var code = Arbitraries.of("A", "A-1", "A/1", "A~1", "a", "A:1", "ö", "0")
                .map(FacilityCode::new)
                .injectNull(0.3);
        return Combinators.combine(Arbitraries.longs().between(1, 3), code, flag())
                .as(Source::of);
    }

    private static Arbitrary<@Nullable PhoneNumber> phone() {
        return Arbitraries.of("+13035550142", "+442079460018")
                .map(PhoneNumber::new)
                .injectNull(0.3);
    }

    private static Arbitrary<@Nullable String> text() {
        var odd = Arbitraries.of("{}", "null", "true", "0", "a/b~c", "\"", "\\", "Ünï 🏥");
        return Arbitraries.oneOf(odd, Arbitraries.strings().alpha().ofLength(1)).injectNull(0.3);
    }

    private static Arbitrary<Boolean> flag() {
        return Arbitraries.of(true, false);
    }
}
