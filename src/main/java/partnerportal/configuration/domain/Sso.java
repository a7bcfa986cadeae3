package partnerportal.configuration.domain;

import org.jspecify.annotations.Nullable;

/**
 * How a partner's people sign in to Express.
 *
 * @param connectionName the identity provider's name for the partner's connection
 * @param logoutUrl where the browser goes after signing out
 */
public record Sso(@Nullable String connectionName, @Nullable String logoutUrl) {

    static final int NAME_LIMIT = 200;
    static final int URL_LIMIT = 2000;

    public Sso {
        var problems = new Problems();
        connectionName = problems.line("/sso/connection_name", "Connection name", connectionName, NAME_LIMIT);
        logoutUrl = problems.line("/sso/logout_url", "Logout URL", logoutUrl, URL_LIMIT);
        problems.refuseIfAny();
    }

    boolean isBlank() {
        return connectionName == null && logoutUrl == null;
    }
}
