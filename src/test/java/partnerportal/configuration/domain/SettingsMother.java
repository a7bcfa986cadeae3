package partnerportal.configuration.domain;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** Settings to start a test from. */
public final class SettingsMother {

    public static final Instant CREATED = Instant.parse("2026-10-01T09:00:00Z");

    public static final long DENVER = 159;
    public static final long BOULDER = 160;
    public static final long ACUTE_CARE = 1;
    public static final long BRIDGE_CARE = 2;
    public static final long ADVANCED_CARE = 3;
    public static final long ALDER_RIDGE = 11;
    public static final long ALDER_RIDGE_WEST = 12;

    private SettingsMother() {}

    /** Everything set, nothing saved yet; may be live. */
    public static Settings complete() {
        return new Settings(
                "alder-ridge",
                "Alder Ridge Health",
                new PhoneNumber("+13035550142"),
                true,
                false,
                true,
                true,
                new Sso("alder-ridge-oidc", "https://sso.alderridge.example/logout"),
                new Redox("src-1", "dst-1", "sum-1", "can-1", true),
                Set.of(
                        ConfiguredMarket.of(
                                DENVER,
                                Set.of(
                                        AssignedServiceLine.of(ACUTE_CARE, ALDER_RIDGE),
                                        AssignedServiceLine.of(BRIDGE_CARE, null))),
                        ConfiguredMarket.of(BOULDER, Set.of(AssignedServiceLine.of(ACUTE_CARE, null)))),
                Set.of(
                        Source.of(ALDER_RIDGE, null, false),
                        Source.of(ALDER_RIDGE_WEST, new FacilityCode("WEST"), true)));
    }

    /** {@link #complete} as it comes from the database. */
    public static Settings stored() {
        return saved(complete());
    }

    /** A configuration with these settings, published once. */
    public static PartnerConfiguration live(Settings settings) {
        return new PartnerConfiguration(7L, 1, saved(settings), 1, null, CREATED, CREATED);
    }

    /** The settings with an id for every row that has none, as saving gives them. */
    public static Settings saved(Settings settings) {
        var sequence = new AtomicLong(highestId(settings));
        var markets = settings.markets().stream()
                .map(market -> market.withId(idOf(market, sequence)))
                .map(market -> market.withServiceLines(market.serviceLines().stream()
                        .map(line -> line.withId(idOf(line, sequence)))
                        .collect(Collectors.toSet())))
                .collect(Collectors.toSet());
        var sources = settings.sources().stream()
                .map(source -> source.withId(idOf(source, sequence)))
                .collect(Collectors.toSet());
        return settings.withMarkets(markets).withSources(sources);
    }

    private static long idOf(Child<?, ?> child, AtomicLong sequence) {
        return child.id() == null ? sequence.incrementAndGet() : child.id();
    }

    private static long highestId(Settings settings) {
        var children = new LinkedHashSet<Child<?, ?>>(settings.sources());
        settings.markets().forEach(market -> {
            children.add(market);
            children.addAll(market.serviceLines());
        });
        return children.stream()
                .mapToLong(child -> child.id() == null ? 0 : child.id())
                .max()
                .orElse(0);
    }

    static Settings withRights(Settings settings, boolean allow, boolean bypass) {
        return settings.withGeneral(
                settings.expressPartnerId(), settings.name(), settings.phoneNumber(), allow, bypass);
    }
}
