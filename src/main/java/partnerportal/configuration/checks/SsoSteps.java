package partnerportal.configuration.checks;

import org.jspecify.annotations.Nullable;
import partnerportal.configuration.domain.CheckStep;
import partnerportal.configuration.domain.CheckStep.Subject;
import partnerportal.configuration.domain.Sso;
import partnerportal.identity.Connections.Sighting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Holds what a configuration says of SSO against what the identity provider has. */
final class SsoSteps {

    private static final String WHO = "The identity provider";

    private SsoSteps() {}

    static List<CheckStep> of(Sso sso, Sighting sighting) {
        var steps = new ArrayList<CheckStep>();
        switch (sighting) {
            case Sighting.Seen seen -> {
                connection(sso.connectionName(), seen, steps);
                steps.add(logoutUrl(sso.logoutUrl(), seen));
            }
            case Sighting.Unseen unseen -> {
                steps.add(
                        sso.connectionName() == null
                                ? nameMissing()
                                : Outages.step(Subject.SSO_CONNECTION, WHO, unseen.why()));
                steps.add(
                        isUsable(sso.logoutUrl())
                                ? Outages.step(Subject.SSO_LOGOUT_URL, WHO, unseen.why())
                                : unusable(sso.logoutUrl()));
            }
        }
        return steps;
    }

    private static void connection(@Nullable String name, Sighting.Seen seen, List<CheckStep> steps) {
        if (name == null) {
            steps.add(nameMissing());
            return;
        }
        if (!seen.exists()) {
            steps.add(CheckStep.failed(
                    Subject.SSO_CONNECTION,
                    WHO + " has no connection named " + name,
                    "Compare the name with the one there, or create the connection"));
            return;
        }
        steps.add(CheckStep.passed(Subject.SSO_CONNECTION, "The connection " + name + " exists"));
        steps.add(
                seen.enabled()
                        ? CheckStep.passed(Subject.SSO_APPLICATION, "The connection is turned on for Express")
                        : CheckStep.failed(
                                Subject.SSO_APPLICATION,
                                "The connection is not turned on for Express",
                                "Turn it on for the Express application, in the connection’s settings at the identity provider"));
    }

    private static CheckStep logoutUrl(@Nullable String url, Sighting.Seen seen) {
        if (url == null || !isUsable(url)) {
            return unusable(url);
        }
        return seen.logout().allow(url)
                ? CheckStep.passed(Subject.SSO_LOGOUT_URL, "The logout URL is allowed")
                : CheckStep.failed(
                        Subject.SSO_LOGOUT_URL,
                        WHO + " does not allow the logout URL",
                        "Add it to the allowed logout URLs of the Express application there, or correct it here");
    }

    private static boolean isUsable(@Nullable String url) {
        return url != null && url.toLowerCase(Locale.ROOT).startsWith("https://");
    }

    private static CheckStep nameMissing() {
        return CheckStep.failed(
                Subject.SSO_CONNECTION,
                "No connection name is entered",
                "Enter the name that the identity provider has");
    }

    private static CheckStep unusable(@Nullable String url) {
        return url == null
                ? CheckStep.failed(
                        Subject.SSO_LOGOUT_URL,
                        "No logout URL is entered",
                        "Enter where the browser goes after signing out")
                : CheckStep.failed(
                        Subject.SSO_LOGOUT_URL,
                        "The logout URL does not start with https://",
                        "Enter an address that starts with https://");
    }
}
