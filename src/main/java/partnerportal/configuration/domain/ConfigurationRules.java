package partnerportal.configuration.domain;

import org.jspecify.annotations.Nullable;
import partnerportal.shared.FieldProblem;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What a live configuration must fulfil. Finds every problem, not only the first; pointers go by natural keys, as in the
 * snapshot ({@code /markets/159/service_lines}).
 */
public final class ConfigurationRules {

    private ConfigurationRules() {}

    /** The problems of a state that is about to be saved; a deactivated one leaves its name to others. */
    public static List<FieldProblem> check(PartnerConfiguration configuration, Surroundings surroundings) {
        return check(
                configuration.settings(),
                configuration.isDeactivated() ? surroundings.withNameTakenBy(null) : surroundings);
    }

    /** It stands in addresses, where other characters cannot be sent. */
    private static final Pattern EXPRESS_PARTNER_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    /** The problems these settings would have if they were live. */
    public static List<FieldProblem> check(Settings settings, Surroundings surroundings) {
        var problems = new Problems();
        checkExpressPartnerId(settings, surroundings, problems);
        checkName(settings, surroundings, problems);
        OfferRules.check(settings, surroundings, problems);
        new ReferenceRules(settings, surroundings).check(problems);
        checkSso(settings, problems);
        checkRedox(settings, problems);
        return problems.found();
    }

    private static void checkExpressPartnerId(Settings settings, Surroundings surroundings, Problems problems) {
        var published = surroundings.published();
        if (published != null && !Objects.equals(published.expressPartnerId(), settings.expressPartnerId())) {
            problems.add(
                    "/express_partner_id",
                    "express-partner-id-fixed",
                    "The Express partner ID cannot change once the configuration was published. Keep "
                            + published.expressPartnerId());
        } else if (settings.expressPartnerId() == null) {
            problems.add("/express_partner_id", "required", "Enter an Express partner ID");
        } else if (published == null
                && !EXPRESS_PARTNER_ID.matcher(settings.expressPartnerId()).matches()) {
            problems.add(
                    "/express_partner_id",
                    "express-partner-id-format",
                    "Use letters, digits, hyphens, dots and underscores for the Express partner ID,"
                            + " beginning with a letter or digit");
        } else if (surroundings.expressPartnerIdTakenBy() != null) {
            problems.add(
                    "/express_partner_id",
                    "express-partner-id-taken",
                    surroundings.expressPartnerIdTakenBy()
                            + " already has this Express partner ID. Enter a different one");
        }
    }

    private static void checkName(Settings settings, Surroundings surroundings, Problems problems) {
        if (settings.name() == null) {
            problems.add("/name", "required", "Enter a name");
        } else if (surroundings.nameTakenBy() != null) {
            problems.add(
                    "/name",
                    "name-taken",
                    surroundings.nameTakenBy() + " already has this name. Enter a different one");
        }
    }

    private static void checkSso(Settings settings, Problems problems) {
        var sso = settings.sso();
        if (settings.ssoEnabled() && (sso == null || sso.connectionName() == null)) {
            problems.add("/sso/connection_name", "required", "Enter a connection name, or turn SSO off");
        }
        if (settings.ssoEnabled() && (sso == null || sso.logoutUrl() == null)) {
            problems.add("/sso/logout_url", "required", "Enter a logout URL, or turn SSO off");
        }
        if (sso != null && sso.logoutUrl() != null && !isHttps(sso.logoutUrl())) {
            problems.add(
                    "/sso/logout_url",
                    "https-required",
                    "The logout URL must start with https:// and name a host, such as https://sso.example.com/logout");
        }
    }

    private static void checkRedox(Settings settings, Problems problems) {
        if (!settings.redoxEnabled()) {
            return;
        }
        var redox = settings.redox();
        require(redox == null ? null : redox.sourceId(), "/redox/source_id", "source ID", problems);
        require(redox == null ? null : redox.destinationId(), "/redox/destination_id", "destination ID", problems);
    }

    private static void require(@Nullable String value, String pointer, String label, Problems problems) {
        if (value == null) {
            problems.add(pointer, "required", "Enter the " + label + " from Redox, or turn Redox off");
        }
    }

    private static boolean isHttps(String url) {
        try {
            var uri = new URI(url);
            return url.startsWith("https://") && uri.getHost() != null && uri.getUserInfo() == null;
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }
}
