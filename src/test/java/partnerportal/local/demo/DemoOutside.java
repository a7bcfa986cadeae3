package partnerportal.local.demo;

import partnerportal.local.outside.LocalOutside;

import java.util.Objects;
import java.util.Set;

/** Teaches the systems around the portal the demo's connections and destinations, but for a few that are wrong there. */
public final class DemoOutside {

    private static final Set<String> NOT_TURNED_ON = Set.of("granite-peak-health");
    private static final Set<String> UNKNOWN_TO_REDOX = Set.of("northmere-regional");

    private DemoOutside() {}

    public static void teach(LocalOutside outside) {
        for (var line : Csv.records("configurations")) {
            var key = line.getField("express_partner_id");
            var sso = SettingsText.sso(line);
            if (sso != null) {
                var name = Objects.requireNonNull(sso.connectionName());
                var known = NOT_TURNED_ON.contains(key)
                        ? outside.auth0().connectionOfOthers(name)
                        : outside.auth0().connection(name);
                known.allowLogoutTo(Objects.requireNonNull(sso.logoutUrl()));
            }
            var redox = SettingsText.redox(line);
            if (redox != null && !UNKNOWN_TO_REDOX.contains(key)) {
                outside.redox()
                        .destination(Objects.requireNonNull(redox.destinationId()))
                        .destination(Objects.requireNonNull(redox.clinicalSummaryDestinationId()));
            }
        }
    }
}
