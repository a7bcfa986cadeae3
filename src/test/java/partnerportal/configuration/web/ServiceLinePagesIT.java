package partnerportal.configuration.web;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.configuration.domain.AssignedServiceLine;
import partnerportal.configuration.domain.ConfigurationGate;
import partnerportal.configuration.domain.ConfigurationsForTests;
import partnerportal.configuration.domain.ConfiguredMarket;
import partnerportal.configuration.domain.DirectoryRowsForTests;
import partnerportal.configuration.domain.Drafting;
import partnerportal.configuration.domain.FacilityCode;
import partnerportal.configuration.domain.PartnerConfiguration;
import partnerportal.configuration.domain.PartnerConfigurations;
import partnerportal.configuration.domain.Source;
import partnerportal.local.PortalTest;
import partnerportal.local.Visitor;
import partnerportal.local.Visitors;
import partnerportal.local.identity.DemoUser;

import java.util.HashSet;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static partnerportal.configuration.domain.ConfigurationsForTests.DANA;

/** What machines would be answered, as people try it out and review it before they publish. */
@PortalTest
class ServiceLinePagesIT {

    @Autowired
    Visitors visitors;

    @Autowired
    PartnerConfigurations configurations;

    @Autowired
    ConfigurationGate gate;

    @Autowired
    Drafting drafting;

    @Autowired
    JdbcClient jdbc;

    DirectoryRowsForTests directory;
    PartnerConfiguration live;
    long market;
    Visitor dana;

    @BeforeEach
    void prepare() {
        directory = new DirectoryRowsForTests(jdbc);
        live = new ConfigurationsForTests(configurations, gate, jdbc).published();
        market = live.settings().markets().iterator().next().marketId();
        dana = visitors.signedIn(DemoUser.DANA_OKAFOR);
    }

    @Test
    void thePageOffersTheQuestionAndAnswersItWithTheTrace() {
        var empty = dana.get(address()).page();
        assertThat(empty.select("h1").text()).isEqualTo("Try service lines");
        assertThat(empty.select("#answer-h")).isEmpty();

        var answered = dana.get(address() + "?market=" + market + "&facility_code=&requested=");

        assertThat(answered.status()).isEqualTo(200);
        var answer = answered.page().select("section[aria-labelledby=answer-h]").text();
        assertThat(answer).contains("The only source that is not for Redox only", "Needed");
        assertThat(answered.page().select("section[aria-labelledby=why-h]").text())
                .contains("Offered in this market", "the configuration says no to bypassing");
    }

    @Test
    void anUnknownFacilityCodeIsSaidAtItsField() {
        var answered = dana.get(address() + "?market=" + market + "&facility_code=NOWHERE");

        assertThat(answered.status()).isEqualTo(422);
        assertThat(answered.page().select("#facility_code-e").text()).contains("No source of this configuration");
        assertThat(answered.page().select("#facility_code").val()).isEqualTo("NOWHERE");
    }

    @Test
    void aMarketThatIsNoneIsSaidAtItsField() {
        for (var none : new String[] {"", "x", "999999999", "-1"}) {
            var answered = dana.get(address() + "?market=" + none);
            assertThat(answered.status()).as(none).isEqualTo(422);
            assertThat(answered.page().select("#market-e").text()).isNotEmpty();
        }
    }

    @Test
    void theDraftIsAskedInsteadOfWhatIsLiveWhenWanted() {
        addLineInDraft();

        var asked = "?market=" + market;
        assertThat(dana.get(address() + asked).page().select("section[aria-labelledby=answer-h] tbody tr"))
                .hasSize(1);
        assertThat(dana.get(address() + asked + "&of=draft")
                        .page()
                        .select("section[aria-labelledby=answer-h] tbody tr"))
                .hasSize(2);
    }

    @Test
    void theReviewSaysWhichAnswersChange() {
        addLineInDraft();

        var review = dana.get("/configurations/" + live.id() + "/publication").page();

        assertThat(review.select("section[aria-labelledby=answers-h]").text())
                .contains("What changes for bookings", "can be booked", "No facility code");
    }

    @Test
    void theReviewSaysThatEveryAnswerStays() {
        drafting.change(live.id(), settings -> settings.withName(settings.name() + " more"), DANA, "Tried");

        var review = dana.get("/configurations/" + live.id() + "/publication").page();

        assertThat(review.select("section[aria-labelledby=answers-h]").text())
                .contains("Every question is answered as before.");
    }

    @Test
    void theReviewNamesFacilityCodesThatBecomeKnown() {
        var code = new FacilityCode("NEW");
        drafting.change(
                live.id(),
                settings -> {
                    var sources = new HashSet<>(settings.sources());
                    sources.add(Source.of(directory.partner(), code, true));
                    return settings.withSources(sources);
                },
                DANA,
                "Tried");

        var review = dana.get("/configurations/" + live.id() + "/publication").page();

        assertThat(review.select("section[aria-labelledby=answers-h] tbody tr").text())
                .contains("NEW", "The facility code becomes known");
    }

    @Test
    void partnersPeopleDoNotFindASourceThatIsHiddenFromThem() {
        var priya = visitors.signedIn(DemoUser.PRIYA_NAIR);
        var forTests = new ConfigurationsForTests(configurations, gate, jdbc);
        var own = forTests.of(String.valueOf(DemoUser.PRIYA_NAIR.expressPartnerId()));

        assertThat(priya.get("/configurations/" + own.id() + "/service-lines").status())
                .isEqualTo(200);
        assertThat(priya.get(address()).status()).isEqualTo(404);
    }

    private void addLineInDraft() {
        var line = directory.serviceLine();
        directory.tell();
        drafting.change(
                live.id(),
                settings -> {
                    var lines =
                            new HashSet<>(settings.market(market).orElseThrow().serviceLines());
                    lines.add(AssignedServiceLine.of(line, null));
                    return settings.withMarkets(Set.of(ConfiguredMarket.of(market, lines)));
                },
                DANA,
                "Tried");
        // Known to the catalog as soon as anything that comes after it is.
        new ConfigurationsForTests(configurations, gate, jdbc).published();
    }

    private String address() {
        return "/configurations/" + live.id() + "/service-lines";
    }
}
