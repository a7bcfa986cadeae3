package partnerportal.configuration.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A part of a configuration that is edited and shown as one. */
public enum Section {
    GENERAL("General"),
    MARKETS("Markets and service lines"),
    SOURCES("Sources"),
    SSO("SSO"),
    REDOX("Redox");

    private final String title;

    Section(String title) {
        this.title = title;
    }

    /** The section a field belongs to, by its JSON pointer. */
    public static Section of(String pointer) {
        return switch (firstMember(pointer)) {
            case "markets" -> MARKETS;
            case "sources" -> SOURCES;
            case "sso", "sso_enabled" -> SSO;
            case "redox", "redox_enabled" -> REDOX;
            default -> GENERAL;
        };
    }

    public static Optional<Section> ofSlug(String slug) {
        return Stream.of(values())
                .filter(section -> section.slug().equals(slug))
                .findFirst();
    }

    /** The word for it in addresses and anchors. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String title() {
        return title;
    }

    /** The settings to change, with this section as it is in the others. */
    public Settings copy(Settings others, Settings into) {
        return switch (this) {
            case GENERAL ->
                into.withGeneral(
                        others.expressPartnerId(),
                        others.name(),
                        others.phoneNumber(),
                        others.allowUserCareRequests(),
                        others.bypassRiskStratification());
            case MARKETS -> into.withMarkets(others.markets());
            case SOURCES -> into.withSources(others.sources());
            case SSO -> into.withSso(others.ssoEnabled(), others.sso());
            case REDOX -> into.withRedox(others.redoxEnabled(), others.redox());
        };
    }

    private static String firstMember(String pointer) {
        var end = pointer.indexOf('/', 1);
        return pointer.isEmpty() ? "" : pointer.substring(1, end < 0 ? pointer.length() : end);
    }
}
