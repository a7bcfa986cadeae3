package partnerportal.local.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.jspecify.annotations.Nullable;
import partnerportal.configuration.domain.AssignedServiceLine;
import partnerportal.configuration.domain.ConfiguredMarket;
import partnerportal.configuration.domain.FacilityCode;
import partnerportal.configuration.domain.PhoneNumber;
import partnerportal.configuration.domain.Redox;
import partnerportal.configuration.domain.Settings;
import partnerportal.configuration.domain.Source;
import partnerportal.configuration.domain.Sso;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Settings as a line of the file says them. Markets read {@code DEN=1>20110+2}: market, service lines, behind {@code >} the
 * partner whom its orders from the health record are booked under. Sources read {@code 20111:ARH-WEST!}: partner, facility
 * code, {@code !} for Redox only. SSO and Redox are {@code off}, {@code ready} (set up, not turned on) or {@code on};
 * {@code notes} delivers clinical notes through Redox too.
 */
record SettingsText(NamedCsvRecord line, DirectoryIds ids) {

    Settings settings() {
        return Settings.empty()
                .withGeneral(
                        key(line),
                        line.getField("name"),
                        PhoneNumber.parse(line.getField("phone_number"), "/phone_number"),
                        isYes("allow_user_care_requests"),
                        isYes("bypass_risk_stratification"))
                .withMarkets(words("markets").map(this::market).collect(Collectors.toSet()))
                .withSources(words("sources").map(this::source).collect(Collectors.toSet()))
                .withSso(isOn("sso"), sso(line))
                .withRedox(isOn("redox"), redox(line));
    }

    private ConfiguredMarket market(String text) {
        var sides = text.split("=", 2);
        var lines = Arrays.stream(sides[1].split("\\+")).map(this::serviceLine).collect(Collectors.toSet());
        return ConfiguredMarket.of(ids.market(sides[0]), lines);
    }

    private AssignedServiceLine serviceLine(String text) {
        var sides = text.split(">", 2);
        return AssignedServiceLine.of(ids.line(sides[0]), sides.length == 1 ? null : ids.partner(sides[1]));
    }

    private Source source(String text) {
        var redoxOnly = text.endsWith("!");
        var sides = text.replace("!", "").split(":", 2);
        var code = sides.length == 1 ? null : new FacilityCode(sides[1]);
        return Source.of(ids.partner(sides[0]), code, redoxOnly);
    }

    static @Nullable Sso sso(NamedCsvRecord line) {
        return line.getField("sso").equals("off")
                ? null
                : new Sso(key(line) + "-oidc", "https://sso." + key(line).replace("-", "") + ".example/logout");
    }

    static @Nullable Redox redox(NamedCsvRecord line) {
        var word = line.getField("redox");
        return word.equals("off")
                ? null
                : new Redox(
                        redoxId(line, "source"),
                        redoxId(line, "destination"),
                        redoxId(line, "clinical summary"),
                        redoxId(line, "cancellation"),
                        word.equals("notes"));
    }

    private static String redoxId(NamedCsvRecord line, String use) {
        return UUID.nameUUIDFromBytes((key(line) + " " + use).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static String key(NamedCsvRecord line) {
        return line.getField("express_partner_id");
    }

    private boolean isYes(String column) {
        return line.getField(column).equals("yes");
    }

    private boolean isOn(String column) {
        return Set.of("on", "notes").contains(line.getField(column));
    }

    private Stream<String> words(String column) {
        return Arrays.stream(line.getField(column).split(" ")).filter(word -> !word.isEmpty());
    }
}
