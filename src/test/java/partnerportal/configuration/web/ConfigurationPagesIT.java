package partnerportal.configuration.web;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.configuration.domain.ConfigurationChange;
import partnerportal.configuration.domain.ConfigurationGate;
import partnerportal.configuration.domain.ConfigurationsForTests;
import partnerportal.configuration.domain.DirectoryRowsForTests;
import partnerportal.configuration.domain.PartnerConfiguration;
import partnerportal.configuration.domain.PartnerConfigurations;
import partnerportal.configuration.domain.PhoneNumber;
import partnerportal.configuration.domain.Source;
import partnerportal.configuration.domain.Sso;
import partnerportal.local.PortalAnswer;
import partnerportal.local.PortalTest;
import partnerportal.local.Visitor;
import partnerportal.local.Visitors;
import partnerportal.local.identity.DemoUser;
import partnerportal.shell.PageChecks;

import java.util.Map;
import java.util.Objects;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages of one configuration, as plain links and forms. */
@PortalTest
class ConfigurationPagesIT {

    @Autowired
    Visitors visitors;

    @Autowired
    PartnerConfigurations configurations;

    @Autowired
    ConfigurationGate gate;

    @Autowired
    JdbcClient jdbc;

    ConfigurationsForTests made;
    DirectoryRowsForTests directory;
    Visitor dana;

    @BeforeEach
    void prepare() {
        made = new ConfigurationsForTests(configurations, gate, jdbc);
        directory = new DirectoryRowsForTests(jdbc);
        dana = visitors.signedIn(DemoUser.DANA_OKAFOR);
    }

    @Test
    void leadsFromNothingToALiveConfiguration() {
        var market = directory.market();
        var line = directory.serviceLine();
        var partner = directory.partner();
        var name = "Foxglove " + System.nanoTime();
        var begun = send("/configurations/new", "main form", Map.of("name", name, "expressPartnerId", "e" + partner));
        assertThat(begun.status()).isEqualTo(303);
        var page = begun.location().orElseThrow().getPath();
        assertThat(dana.open(page).page().expectFirst("h1").text()).isEqualTo(name + " Draft");
        assertThat(dana.get(page + "/publication").page().select("aside").text())
                .contains("Not ready");

        var added = send(page + "/draft/markets", "form#markets", Map.of("add", "market", "addMarket", "" + market));
        assertThat(added.status()).isEqualTo(200);
        var saved = dana.follow(dana.send(added.form("form#markets"), Map.of("offer", market + "-" + line)));
        assertThat(saved.page().select(".note.good").text()).isNotEmpty();
        var source = Map.of("sources[0].partner", stationId(partner), "sources[0].facilityCode", "FOX-1");
        assertThat(dana.follow(send(page + "/draft/sources", "form#sources", source))
                        .status())
                .isEqualTo(200);

        var review = dana.open(page + "/publication");
        assertThat(review.page().select("dl.diff").text()).contains("FOX-1");
        var published = dana.follow(dana.send(review.form("main form"), Map.of("reason", "Opens in fall")));
        assertThat(published.page().select(".note.good").text()).startsWith("Revision 1 is live.");
        assertThat(published.page().select("h1 .badge").text()).isEqualTo("Live");
        assertThat(published.page().select("#history").text()).contains("Dana Okafor", "Opens in fall");
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsWrong() {
        var live = made.published();
        var refused =
                send(at(live) + "/draft/general", "form#general", Map.of("phoneNumber", "12", "name", "Kept as typed"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().title()).startsWith("Error: ");
        assertThat(refused.page().select(".note.bad a").attr("href")).isEqualTo("#phoneNumber");
        var phone = refused.page().expectFirst("#phoneNumber");
        assertThat(phone.val()).isEqualTo("12");
        assertThat(phone.attr("aria-invalid")).isEqualTo("true");
        assertThat(refused.page().expectFirst("#name").val()).isEqualTo("Kept as typed");
    }

    @Test
    void callsAConnectionAsTheListDoes() {
        var entered = new Sso("oidc", "https://sso.example/logout");
        var on = made.published(made.settings().withSso(true, entered));
        var off = made.published(made.settings().withSso(false, entered));
        var name = "Gorse " + System.nanoTime();
        var begun = send("/configurations/new", "main form", Map.of("name", name, "expressPartnerId", "e" + on.id()));
        var draft = begun.location().orElseThrow().getPath();
        assertThat(send(draft + "/draft/sso", "form#sso", Map.of("ssoEnabled", "true"))
                        .status())
                .isEqualTo(303);

        assertSso(at(on), Objects.requireNonNull(on.settings().name()), "Not verified");
        assertSso(at(off), Objects.requireNonNull(off.settings().name()), "Not used");
        assertSso(draft, name, "Not set up");
    }

    private void assertSso(String path, String name, String words) {
        assertThat(dana.open(path).page().select("#sso dd .state").text()).isEqualTo(words);
        var listed = dana.open("/configurations?q=" + name.replace(' ', '+')).page();
        assertThat(listed.select("tbody td[data-label=SSO]").text()).isEqualTo(words);
    }

    @Test
    void showsTheirsAndMineWhenTwoChangeTheSameField() {
        var live = made.published();
        var marcus = visitors.signedIn(DemoUser.MARCUS_BELL);
        var danasForm = dana.open(at(live) + "/draft/general").form("form#general");
        var marcusForm = marcus.open(at(live) + "/draft/general").form("form#general");
        dana.send(danasForm, Map.of("name", "Danas", "phoneNumber", "+13035550142"));

        var conflict = marcus.send(marcusForm, Map.of("name", "Marcuss"));
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.page().select(".note.warn").text()).contains("Danas", "Marcuss");
        assertThat(conflict.page().expectFirst("#name").val()).isEqualTo("Marcuss");
        assertThat(conflict.page().expectFirst("#phoneNumber").val()).isEqualTo("(303) 555-0142");

        var again = marcus.follow(marcus.send(conflict.form("form#general"), Map.of()));
        assertThat(again.page().select("#general").text()).contains("Marcuss", "(303) 555-0142");
    }

    @Test
    void keepsTheChoicesMadeWhenOneIsMissing() {
        var live = made.published();
        send(
                at(live) + "/draft/general",
                "form#general",
                Map.of("name", "Draft " + live.id(), "phoneNumber", "+13035550142"));
        gate.change(
                live.id(),
                ConfigurationChange.settings(settings -> settings.withGeneral(
                        settings.expressPartnerId(),
                        "Live " + live.id(),
                        new PhoneNumber("+13035550143"),
                        true,
                        false)),
                ConfigurationsForTests.by(ConfigurationsForTests.MARCUS));
        var section = dana.get(at(live) + "/draft/general").page();
        assertThat(section.select(".note.warn").text())
                .contains("2 fields were changed in this draft and in what is live");
        assertThat(section.expectFirst("#name").val()).isEqualTo("Draft " + live.id());

        var form = dana.get(at(live) + "/publication").form("main form[action$=resolution]");
        var again = dana.send(form, Map.of("choice[/name]", "MINE")).page();

        assertThat(again.select("input[checked]").eachAttr("name")).containsExactly("choice[/name]");
        assertThat(again.select("fieldset[aria-invalid=true] legend").eachText())
                .containsExactly("Care request line");
        PageChecks.assertSound(again);
    }

    @Test
    void losesNothingThatWasSavedAfterAPageWasOpened() {
        var live = made.published();
        var marcus = visitors.signedIn(DemoUser.MARCUS_BELL);
        dana.follow(send(at(live) + "/draft/general", "form#general", Map.of("name", "Draft " + live.id())));
        var asked = dana.get(at(live) + "/draft/discarding");
        var form = marcus.get(at(live) + "/draft/general").form("form#general");
        marcus.send(form, Map.of("phoneNumber", "+13035550142"));

        var refused = dana.send(asked.form("main form"), Map.of());

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.page().select(".note.bad").text()).contains("saved again since you looked");
        PageChecks.assertSound(refused.page());
        var discarded = dana.follow(dana.send(refused.form("main form"), Map.of()));
        assertThat(discarded.page().select(".note.good").text()).contains("The draft was discarded");
        var late = dana.follow(dana.send(refused.form("main form"), Map.of()));
        assertThat(late.page().select(".note.good").text()).contains("published or discarded meanwhile");
    }

    @Test
    void saysThatADeactivatedOneStaysSo() {
        var live = made.published();
        dana.follow(send(at(live) + "/deactivation", "main form", Map.of("reason", "Contract ended")));
        dana.follow(send(at(live) + "/draft/general", "form#general", Map.of("name", "Draft " + live.id())));
        var review = dana.get(at(live) + "/publication");
        assertThat(review.page().select("main").text()).doesNotContain("which is live");
        var published = dana.follow(dana.send(review.form("main form"), Map.of()));
        assertThat(published.page().select(".note.good").text())
                .contains("Revision 3 is published. The configuration stays deactivated.");
        var twice = dana.follow(dana.send(review.form("main form"), Map.of()));
        assertThat(twice.page().select(".note.good").text()).contains("published or discarded meanwhile");
    }

    @Test
    void asksWhichValueToKeepWhenWhatIsLiveMovedOn() {
        var live = made.published();
        send(at(live) + "/draft/general", "form#general", Map.of("name", "In the draft " + live.id()));
        gate.change(
                live.id(),
                ConfigurationChange.settings(settings -> settings.withName("Live " + live.id())),
                ConfigurationsForTests.by(ConfigurationsForTests.MARCUS));
        var review = dana.open(at(live) + "/publication");
        assertThat(review.page().select("button").eachText()).doesNotContain("Publish revision 3");

        var form = review.form("main form[action$=resolution]");
        var unanswered = dana.send(form, Map.of());
        assertThat(unanswered.status()).isEqualTo(422);
        assertThat(unanswered.page().select(".note.bad a").attr("href")).isEqualTo("#choice-0");
        assertThat(unanswered.page().select("fieldset[aria-invalid=true]")).hasSize(1);
        var chosen = dana.follow(dana.send(form, Map.of("choice[/name]", "MINE")));
        assertThat(chosen.page().select("dl.diff").text()).contains("Live " + live.id(), "In the draft " + live.id());
        var published = dana.follow(dana.send(chosen.form("main form[action$=publication]"), Map.of()));
        assertThat(published.page().expectFirst("h1").text()).startsWith("In the draft");
    }

    @Test
    void publishesOnlyWhatWasReviewed() {
        var live = made.published();
        send(at(live) + "/draft/general", "form#general", Map.of("name", "First " + live.id()));
        var reviewed = dana.open(at(live) + "/publication").form("main form");
        send(at(live) + "/draft/general", "form#general", Map.of("name", "Second " + live.id()));
        var refused = dana.send(reviewed, Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.page().select(".note.bad").text()).contains("saved again since you looked");
        assertThat(configurations.findById(live.id()).orElseThrow().revision()).isEqualTo(1);
    }

    @Test
    void deactivatesWithAReasonAndMakesLiveAgain() {
        var live = made.published();
        assertThat(send(at(live) + "/deactivation", "main form", Map.of()).status())
                .isEqualTo(422);
        send(at(live) + "/deactivation", "main form", Map.of("reason", "Contract ended"));
        assertThat(dana.open(at(live)).page().select("h1 .badge").text()).isEqualTo("Deactivated");
        send(at(live) + "/deactivation", "main form", Map.of());
        assertThat(dana.open(at(live)).page().select("h1 .badge").text()).isEqualTo("Live");
        assertThat(configurations.findById(live.id()).orElseThrow().revision()).isEqualTo(3);
    }

    @Test
    void copiesSectionsIntoTheDraftAndDiscardsThem() {
        var live = made.published();
        var other = made.published();
        var copied = Map.of("copyFrom", String.valueOf(other.id()), "markets", "true", "sources", "true");
        send(at(live) + "/copy", "main form", copied);
        assertThat(dana.open(at(live)).page().select("#sources").text())
                .contains(facilityCode(other))
                .doesNotContain(facilityCode(live));
        send(at(live) + "/draft/discarding", "main form", Map.of());
        assertThat(dana.open(at(live)).page().select("#sources").text()).contains(facilityCode(live));
        assertThat(dana.open(at(live)).page().select("#unpublished").text()).contains("Everything here is live");
    }

    @Test
    void showsPartnersPeopleTheirOwnWithoutActionsNamesOrReasons() {
        var own = made.of("alder-ridge");
        gate.change(
                own.id(),
                ConfigurationChange.settings(settings -> settings.withSources(
                        Set.of(settings.sources().iterator().next(), Source.of(directory.partner(), null, true)))),
                ConfigurationsForTests.by(ConfigurationsForTests.DANA).because("Not for partners"));
        var priya = visitors.signedIn(DemoUser.PRIYA_NAIR);
        var page = priya.open(at(own)).page();
        assertThat(page.select("#general").text()).contains("alder-ridge");
        assertThat(page.select("main form, main .btn-primary, a[href*=draft]")).isEmpty();
        assertThat(page.text())
                .contains("Support")
                .doesNotContain("Dana Okafor", "Not for partners", "Redox orders only");
        assertThat(priya.get(at(own) + "/draft/general").status()).isEqualTo(403);
    }

    @Test
    void doesNotTellPartnersPeopleThatAnotherConfigurationExists() {
        var foreign = made.published();
        var priya = visitors.signedIn(DemoUser.PRIYA_NAIR);
        made.of("alder-ridge");
        for (var path : new String[] {"", "/draft/general", "/publication", "/deactivation", "/copy"}) {
            assertThat(priya.get(at(foreign) + path).status()).as(path).isEqualTo(404);
            assertThat(priya.get("/configurations/999999999" + path).status())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @Test
    void answersTheWholeConfigurationAfterASectionWasSavedInPlace() {
        var live = made.published();
        var inPlace = dana.get(at(live), "HX-Request", "true");
        assertThat(inPlace.header("HX-Retarget")).contains("#configuration");
        assertThat(inPlace.page().select("nav.rail")).isEmpty();
        assertThat(inPlace.page().select("#configuration #history")).hasSize(1);
        var form = dana.get(at(live) + "/draft/sso", "HX-Request", "true");
        assertThat(form.page().select("form#sso")).hasSize(1);
        assertThat(form.page().select("nav.rail, h1")).isEmpty();
    }

    private PortalAnswer send(String path, String form, Map<String, String> changed) {
        return dana.send(dana.open(path).form(form), changed);
    }

    private static String at(PartnerConfiguration configuration) {
        return "/configurations/" + configuration.id();
    }

    private static String facilityCode(PartnerConfiguration configuration) {
        var source = configuration.settings().sources().iterator().next();
        return Objects.requireNonNull(source.facilityCode()).code();
    }

    private String stationId(long partner) {
        return jdbc.sql("select station_channel_item_id::text from directory_partners where id = :id")
                .param("id", partner)
                .query(String.class)
                .single();
    }
}
