package partnerportal.configuration.imports.layout;

import org.jspecify.annotations.Nullable;
import partnerportal.configuration.domain.AssignedServiceLine;
import partnerportal.configuration.domain.ConfigurationChange;
import partnerportal.configuration.domain.ConfigurationSnapshot;
import partnerportal.configuration.domain.ConfiguredMarket;
import partnerportal.configuration.domain.PartnerConfiguration;
import partnerportal.configuration.domain.PhoneNumber;
import partnerportal.configuration.domain.Settings;
import partnerportal.configuration.domain.Sso;
import partnerportal.configuration.imports.file.GivenRecord;
import partnerportal.shell.Given;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What Express knows: general and SSO settings, markets with their service lines, and the partners that people may choose.
 * It knows no Redox settings, no facility codes and no sources for Redox only; those stay.
 */
final class ExpressRecord {

    private final RecordReading reading;
    private final Members members;

    private ExpressRecord(RecordReading reading) {
        this.reading = reading;
        this.members = reading.members();
    }

    static ReadRecord read(GivenRecord record, RecordReading reading) {
        return new ExpressRecord(reading).read(record);
    }

    private ReadRecord read(GivenRecord record) {
        var expressPartnerId = members.text("express_partner_id").orNull();
        var name = members.text("name");
        if (expressPartnerId == null || expressPartnerId.isBlank()) {
            reading.add("/express_partner_id", "required", "Enter the Express partner ID");
        }
        var general = general(expressPartnerId, name);
        var sso = sso();
        var markets = members.list("markets");
        var offered = markets.isAbsent() ? null : offered(Objects.requireNonNull(markets.orNull()));
        var sources = members.list("sources");
        var partners = sources.isAbsent() ? null : partners(Objects.requireNonNull(sources.orNull()));
        var deactivatedAt = members.moment("deactivated_at");
        if (deactivatedAt instanceof Given.Value<Instant>(Instant at) && at.isAfter(reading.now())) {
            reading.add("/deactivated_at", "in-the-future", "The moment is still to come. Leave it empty until then");
        }
        members.ignoreOthers();
        ConfigurationChange change = configuration -> {
            var settings = sso.applyTo(general.applyTo(configuration)).settings();
            var withMarkets = offered == null ? settings : settings.withMarkets(markets(offered, settings));
            var whole = partners == null
                    ? withMarkets
                    : withMarkets.withSources(SourceLists.open(partners, withMarkets.sources()));
            return ConfigurationChange.restore(new ConfigurationSnapshot(whole, until(deactivatedAt, configuration)))
                    .applyTo(configuration);
        };
        return new ReadRecord(record, expressPartnerId, null, name.orNull(), change, reading.problems(), reading);
    }

    private ConfigurationChange general(@Nullable String expressPartnerId, Given<String> name) {
        var phone = members.text("phone_number");
        var number = reading.<PhoneNumber>attempt(() -> PhoneNumber.parse(phone.orNull(), "/phone_number"));
        var allow = members.flag("allow_user_care_requests");
        var bypass = members.flag("bypass_risk_stratification");
        return ConfigurationChange.settings(settings -> settings.withGeneral(
                expressPartnerId,
                name.over(settings.name(), text -> text),
                phone.isAbsent() ? settings.phoneNumber() : number,
                Boolean.TRUE.equals(allow.over(settings.allowUserCareRequests(), flag -> flag)),
                Boolean.TRUE.equals(bypass.over(settings.bypassRiskStratification(), flag -> flag))));
    }

    private ConfigurationChange sso() {
        var enabled = members.flag("sso_enabled");
        var given = members.object("sso");
        var inside = given.orNull();
        var connection = inside == null ? Given.<String>absent() : inside.text("connection_name");
        var logout = inside == null ? Given.<String>absent() : inside.text("logout_url");
        if (inside != null) {
            inside.ignoreOthers();
        }
        return ConfigurationChange.settings(settings -> {
            var stored = given instanceof Given.Null<Members> ? null : settings.sso();
            var sso = new Sso(
                    connection.over(stored == null ? null : stored.connectionName(), text -> text),
                    logout.over(stored == null ? null : stored.logoutUrl(), text -> text));
            return settings.withSso(Boolean.TRUE.equals(enabled.over(settings.ssoEnabled(), flag -> flag)), sso);
        });
    }

    /** By market, the service lines in it; none when the record does not say them. */
    private Map<Long, Optional<Set<Long>>> offered(List<Members> markets) {
        var offered = new TreeMap<Long, Optional<Set<Long>>>();
        for (var market : markets) {
            var id = market.id(StationIds.MARKET);
            reading.map("/markets/" + id, market.pointer());
            var lines = new TreeSet<Long>();
            var given = market.list("service_lines").orNull();
            for (var part : given == null ? List.<Members>of() : given) {
                var line = reading.ids().serviceLine(part);
                reading.map("/markets/" + id + "/service_lines/" + line, part.pointer());
                part.ignoreOthers();
                if (line > 0 && !lines.add(line)) {
                    reading.add(part.pointer(), "duplicate", "The service line is there twice in its market");
                }
            }
            if (id > 0 && offered.put(id, Optional.ofNullable(given == null ? null : lines)) != null) {
                reading.add(market.pointer(), "duplicate", "Market " + id + " is there twice");
            }
            market.ignoreOthers();
        }
        return offered;
    }

    private Set<Long> partners(List<Members> sources) {
        var partners = new LinkedHashSet<Long>();
        for (var source : sources) {
            var partner = reading.ids().partner(source);
            reading.map("/sources/" + partner, source.pointer());
            source.ignoreOthers();
            if (partner > 0 && !partners.add(partner)) {
                reading.add(source.pointer(), "duplicate", "The partner is there twice");
            }
        }
        return partners;
    }

    /** Lines that stay keep their partner at Redox, of which Express does not know. */
    private static Set<ConfiguredMarket> markets(Map<Long, Optional<Set<Long>>> offered, Settings settings) {
        var markets = new LinkedHashSet<ConfiguredMarket>();
        var byId = settings.markets().stream().collect(Collectors.toMap(ConfiguredMarket::marketId, market -> market));
        offered.forEach((id, lines) -> {
            var stored = Optional.ofNullable(byId.get(id));
            if (lines.isEmpty()) {
                markets.add(ConfiguredMarket.of(
                        id, stored.map(ConfiguredMarket::serviceLines).orElse(Set.of())));
                return;
            }
            var assigned = new LinkedHashSet<AssignedServiceLine>();
            for (var line : lines.get()) {
                var redoxPartner = stored.flatMap(market -> market.serviceLine(line))
                        .map(AssignedServiceLine::redoxPartnerId)
                        .orElse(null);
                assigned.add(AssignedServiceLine.of(line, redoxPartner));
            }
            markets.add(ConfiguredMarket.of(id, assigned));
        });
        return markets;
    }

    private static @Nullable Instant until(Given<Instant> deactivatedAt, PartnerConfiguration configuration) {
        return deactivatedAt.over(configuration.deactivatedAt(), moment -> moment);
    }
}
