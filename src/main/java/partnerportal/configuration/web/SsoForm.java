package partnerportal.configuration.web;

import org.jspecify.annotations.Nullable;
import partnerportal.configuration.domain.Problems;
import partnerportal.configuration.domain.Settings;
import partnerportal.configuration.domain.Sso;

import java.util.Map;

/** The SSO settings as a browser sends them. */
record SsoForm(
        boolean ssoEnabled,
        @Nullable String connectionName,
        @Nullable String logoutUrl) implements SectionForm {

    private static final Map<String, String> FIELDS = Map.of(
            "/sso_enabled", "ssoEnabled", "/sso/connection_name", "connectionName", "/sso/logout_url", "logoutUrl");

    static SsoForm read(FormInput input) {
        return new SsoForm(input.ticked("ssoEnabled"), input.text("connectionName"), input.text("logoutUrl"));
    }

    static SsoForm of(Settings settings) {
        var sso = settings.sso();
        return new SsoForm(
                settings.ssoEnabled(), sso == null ? null : sso.connectionName(), sso == null ? null : sso.logoutUrl());
    }

    @Override
    public Settings settings(Problems problems) {
        return Settings.empty().withSso(ssoEnabled, problems.attempt(() -> new Sso(connectionName, logoutUrl)));
    }

    @Override
    public Map<String, String> fields() {
        return FIELDS;
    }
}
