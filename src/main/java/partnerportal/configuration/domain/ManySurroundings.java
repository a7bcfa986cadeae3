package partnerportal.configuration.domain;

import org.jspecify.annotations.Nullable;
import partnerportal.configuration.domain.Surroundings.Listed;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** What the rules must know about configurations that change one after the other: each meets what those before it left. */
final class ManySurroundings {

    /** Who has a name or an Express partner ID. */
    record Holder(long id, String name) {}

    private final Map<Long, Listed> markets;
    private final Map<Long, Listed> partners;
    private final Map<Long, Listed> serviceLines;
    private final Map<String, String> lowered;
    private final Map<String, Holder> byLoweredName;
    private final Map<String, Holder> byExpressPartnerId;

    /**
     * @param lowered every name that is wanted or given up, in small letters as the database makes them
     * @param byLoweredName the live ones that have such a name
     * @param byExpressPartnerId those that have a wanted Express partner id
     */
    ManySurroundings(
            Map<Long, Listed> markets,
            Map<Long, Listed> partners,
            Map<Long, Listed> serviceLines,
            Map<String, String> lowered,
            Map<String, Holder> byLoweredName,
            Map<String, Holder> byExpressPartnerId) {
        this.markets = Map.copyOf(markets);
        this.partners = Map.copyOf(partners);
        this.serviceLines = Map.copyOf(serviceLines);
        this.lowered = Map.copyOf(lowered);
        this.byLoweredName = new HashMap<>(byLoweredName);
        this.byExpressPartnerId = new HashMap<>(byExpressPartnerId);
    }

    Surroundings of(PartnerConfiguration changed, @Nullable PartnerConfiguration before) {
        var settings = changed.settings();
        return new Surroundings(
                markets,
                partners,
                serviceLines,
                other(changed.id(), byLoweredName.get(small(settings.name()))),
                other(changed.id(), byExpressPartnerId.get(settings.expressPartnerId())),
                before == null ? null : before.settings());
    }

    /** From here on it is as it was changed. */
    void changed(@Nullable PartnerConfiguration before, PartnerConfiguration after) {
        if (before != null) {
            byLoweredName.computeIfPresent(
                    small(before.settings().name()), (name, holder) -> holder.id() == before.id() ? null : holder);
        }
        var holder = new Holder(after.id(), String.valueOf(after.settings().name()));
        if (!after.isDeactivated()) {
            byLoweredName.put(small(after.settings().name()), holder);
        }
        byExpressPartnerId.put(String.valueOf(after.settings().expressPartnerId()), holder);
    }

    private String small(@Nullable String name) {
        return name == null ? "" : Objects.requireNonNull(lowered.get(name), name);
    }

    private static @Nullable String other(long id, @Nullable Holder holder) {
        return holder == null || holder.id() == id ? null : holder.name();
    }
}
