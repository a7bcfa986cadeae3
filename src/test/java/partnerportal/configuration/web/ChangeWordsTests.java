package partnerportal.configuration.web;

import org.junit.jupiter.api.Test;
import partnerportal.configuration.domain.AssignedServiceLine;
import partnerportal.configuration.domain.ConfigurationDiff;
import partnerportal.configuration.domain.ConfigurationSnapshot;
import partnerportal.configuration.domain.ConfiguredMarket;
import partnerportal.configuration.domain.FacilityCode;
import partnerportal.configuration.domain.PhoneNumber;
import partnerportal.configuration.domain.Redox;
import partnerportal.configuration.domain.Settings;
import partnerportal.configuration.domain.Source;
import partnerportal.shared.FieldChange;
import partnerportal.shell.Rendering;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static partnerportal.configuration.domain.SettingsMother.ACUTE_CARE;
import static partnerportal.configuration.domain.SettingsMother.ADVANCED_CARE;
import static partnerportal.configuration.domain.SettingsMother.ALDER_RIDGE;
import static partnerportal.configuration.domain.SettingsMother.ALDER_RIDGE_WEST;
import static partnerportal.configuration.domain.SettingsMother.BOULDER;
import static partnerportal.configuration.domain.SettingsMother.DENVER;
import static partnerportal.configuration.domain.SettingsMother.complete;

class ChangeWordsTests {

    private final ChangeWords words = new ChangeWords(new DirectoryForTests(), Rendering.moments());

    @Test
    void namesFieldsAndTellsTheirValuesAsPeopleDo() {
        var to = complete()
                .withGeneral("alder-ridge", "Alder Ridge", new PhoneNumber("+13035550100"), false, false)
                .withRedox(false, new Redox("src-1", "dst-1", "sum-1", "can-1", false));
        assertThat(between(complete(), to))
                .containsExactly(
                        new ChangeLine("Care request line", "(303) 555-0142", "(303) 555-0100"),
                        new ChangeLine("Care requests by users", "Allowed", "Not allowed"),
                        new ChangeLine("Name", "Alder Ridge Health", "Alder Ridge"),
                        new ChangeLine("Redox", "On", "Off"),
                        new ChangeLine("Redox › Clinical notes", "Delivered", "Not delivered"));
    }

    @Test
    void saysAMarketThatCameOrWentInOneLine() {
        var both = complete().markets();
        var denver = Set.of(complete().market(DENVER).orElseThrow());
        assertThat(between(complete().withMarkets(denver), complete().withMarkets(both)))
                .containsExactly(new ChangeLine("Markets › Boulder", null, "Acute care"));
        assertThat(between(complete(), complete().withMarkets(Set.of())))
                .containsExactly(
                        new ChangeLine("Markets › Boulder", "Acute care", null),
                        new ChangeLine(
                                "Markets › Denver", "Acute care (Redox partner Alder Ridge), Bridge care", null));
    }

    @Test
    void namesAServiceLineWithinItsMarket() {
        var to = complete()
                .withMarkets(Set.of(
                        complete().market(BOULDER).orElseThrow(),
                        ConfiguredMarket.of(
                                DENVER,
                                Set.of(
                                        AssignedServiceLine.of(ACUTE_CARE, ALDER_RIDGE_WEST),
                                        AssignedServiceLine.of(ADVANCED_CARE, null)))));
        assertThat(between(complete(), to))
                .containsExactly(
                        new ChangeLine(
                                "Markets › Denver › Acute care › Redox partner", "Alder Ridge", "Alder Ridge West"),
                        new ChangeLine("Markets › Denver › Advanced care", null, "Offered"),
                        new ChangeLine("Markets › Denver › Bridge care", "Offered", null));
    }

    @Test
    void namesASourceByPartnerAndFacilityCodeWhateverTheCodeIs() {
        var to = complete()
                .withSources(Set.of(
                        Source.of(ALDER_RIDGE, null, true), Source.of(ALDER_RIDGE, new FacilityCode("A/B:~1"), false)));
        assertThat(between(complete(), to))
                .containsExactly(
                        new ChangeLine("Sources › Alder Ridge (A/B:~1)", null, "Listed"),
                        new ChangeLine("Sources › Alder Ridge West (WEST)", "Listed, for Redox orders only", null),
                        new ChangeLine("Sources › Alder Ridge › Found by", "People and orders", "Redox orders only"));
    }

    @Test
    void saysSettingsThatWentInOneLine() {
        assertThat(between(complete(), complete().withSso(false, null)))
                .containsExactly(
                        new ChangeLine("SSO", "On", "Off"),
                        new ChangeLine(
                                "SSO settings",
                                "Connection name: alder-ridge-oidc, Logout URL: https://sso.alderridge.example/logout",
                                null));
    }

    @Test
    void tellsWhenItWasDeactivated() {
        var changes = ConfigurationDiff.between(
                new ConfigurationSnapshot(complete(), null),
                new ConfigurationSnapshot(complete(), Instant.parse("2026-10-14T15:58:07Z")));
        assertThat(words.of(changes))
                .containsExactly(new ChangeLine("Deactivated", null, "Oct 14, 2026, 09:58:07 MDT"));
    }

    @Test
    void saysTheIdOfWhatTheDirectoryDoesNotHave() {
        assertThat(words.of(List.of(
                        new FieldChange("/markets/4711", null, "{}"), new FieldChange("/sources/4712", "{}", null))))
                .containsExactly(
                        new ChangeLine("Markets › Market 4711", null, "No service lines"),
                        new ChangeLine("Sources › Partner 4712", "Listed", null));
    }

    @Test
    void takesANameForANameEvenIfItLooksLikeSomethingElse() {
        assertThat(words.of(List.of(new FieldChange("/name", "{}", "true"))))
                .containsExactly(new ChangeLine("Name", "{}", "true"));
    }

    private List<ChangeLine> between(Settings from, Settings to) {
        return words.of(
                ConfigurationDiff.between(new ConfigurationSnapshot(from, null), new ConfigurationSnapshot(to, null)));
    }
}
