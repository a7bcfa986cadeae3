package partnerportal.configuration.domain;

import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * One thing somebody wants of a configuration, whichever way it came in. A change is a pure function: it may be applied to a
 * newer state than its author saw, and more than once.
 */
@FunctionalInterface
public interface ConfigurationChange {

    PartnerConfiguration applyTo(PartnerConfiguration configuration);

    /** Other settings, made from those there are when the change is applied. */
    static ConfigurationChange settings(UnaryOperator<Settings> edit) {
        return configuration -> configuration.with(edit.apply(configuration.settings()));
    }

    static ConfigurationChange deactivate(Instant at) {
        return configuration -> configuration.deactivated(at);
    }

    static ConfigurationChange reactivate() {
        return PartnerConfiguration::reactivated;
    }

    /** All as it was, its being live or deactivated included. */
    static ConfigurationChange restore(ConfigurationSnapshot snapshot) {
        return configuration -> configuration.with(snapshot.settings()).withDeactivatedAt(snapshot.deactivatedAt());
    }
}
