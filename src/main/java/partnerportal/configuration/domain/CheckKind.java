package partnerportal.configuration.domain;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A connection that can be checked. */
public enum CheckKind {
    SSO("SSO"),
    REDOX("Redox");

    private final String title;

    CheckKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** The word for it in addresses, anchors and metrics. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As far as the settings alone say it. */
    public Connection bySettings(Settings settings) {
        return switch (this) {
            case SSO -> settings.ssoConnection();
            case REDOX -> settings.redoxConnection();
        };
    }

    /**
     * What a check looks at, as a text that is equal when the values are: a check of other values says nothing about these.
     * Null when nothing is entered.
     */
    public @Nullable String values(Settings settings) {
        var sso = settings.sso();
        var redox = settings.redox();
        return switch (this) {
            case SSO -> sso == null ? null : lines(sso.connectionName(), sso.logoutUrl());
            case REDOX -> redox == null ? null : lines(redox.destinationId(), redox.clinicalSummaryDestinationId());
        };
    }

    private static String lines(@Nullable String... values) {
        return Stream.of(values)
                .map(value -> Objects.requireNonNullElse(value, ""))
                .collect(Collectors.joining("\n"));
    }
}
