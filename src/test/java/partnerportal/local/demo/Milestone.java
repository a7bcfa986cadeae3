package partnerportal.local.demo;

import partnerportal.configuration.domain.AssignedServiceLine;
import partnerportal.configuration.domain.Settings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Something that a configuration got after its first publication. */
enum Milestone {
    PHONE("Express has a new number for them", Milestone::withoutPhone),
    SELF_SERVICE("Their staff are trained to ask for visits themselves", Milestone::withoutSelfService),
    SSO("Their IT finished the sign-in test", settings -> settings.withSso(false, null)),
    REDOX("Orders come from their health record from now on", Milestone::withoutRedox),
    MARKET("Contract amendment signed", settings -> settings.withMarkets(allButLast(settings.markets()))),
    LINE("Added to the contract", Milestone::withoutLine),
    SOURCE("A new site books on its own", settings -> settings.withSources(allButLast(settings.sources())));

    private final String reason;
    private final UnaryOperator<Settings> undo;

    Milestone(String reason, UnaryOperator<Settings> undo) {
        this.reason = reason;
        this.undo = undo;
    }

    static Milestone named(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    String reason() {
        return reason;
    }

    Settings before(Settings reached) {
        return undo.apply(reached);
    }

    private static Settings withoutPhone(Settings settings) {
        return settings.withGeneral(
                settings.expressPartnerId(),
                settings.name(),
                null,
                settings.allowUserCareRequests(),
                settings.bypassRiskStratification());
    }

    private static Settings withoutSelfService(Settings settings) {
        return settings.withGeneral(
                settings.expressPartnerId(),
                settings.name(),
                settings.phoneNumber(),
                false,
                settings.bypassRiskStratification());
    }

    private static Settings withoutRedox(Settings settings) {
        var markets = settings.markets().stream()
                .map(market -> market.withServiceLines(market.serviceLines().stream()
                        .map(line -> AssignedServiceLine.of(line.serviceLineId(), null))
                        .collect(Collectors.toSet())))
                .collect(Collectors.toSet());
        var sources = settings.sources().stream()
                .filter(source -> !source.redoxOnly())
                .collect(Collectors.toSet());
        return settings.withRedox(false, null).withMarkets(markets).withSources(sources);
    }

    private static Settings withoutLine(Settings settings) {
        var first = settings.markets().iterator().next();
        var markets = new LinkedHashSet<>(settings.markets());
        markets.remove(first);
        markets.add(first.withServiceLines(allButLast(first.serviceLines())));
        return settings.withMarkets(markets);
    }

    private static <C> Set<C> allButLast(Collection<C> children) {
        var kept = new ArrayList<>(children);
        kept.removeLast();
        return new LinkedHashSet<>(kept);
    }
}
