package partnerportal.configuration.web;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.configuration.domain.ConfigurationChange;
import partnerportal.configuration.domain.ConfigurationGate;
import partnerportal.configuration.domain.ConfigurationsForTests;
import partnerportal.configuration.domain.DirectoryRowsForTests;
import partnerportal.configuration.domain.Drafting;
import partnerportal.configuration.domain.FacilityCode;
import partnerportal.configuration.domain.PartnerConfiguration;
import partnerportal.configuration.domain.PartnerConfigurations;
import partnerportal.configuration.domain.PhoneNumber;
import partnerportal.configuration.domain.Section;
import partnerportal.configuration.domain.Settings;
import partnerportal.configuration.domain.Source;
import partnerportal.configuration.domain.Sso;
import partnerportal.configuration.domain.Submission;
import partnerportal.local.PortalAnswer;
import partnerportal.local.PortalTest;
import partnerportal.local.Visitor;
import partnerportal.local.Visitors;
import partnerportal.local.identity.DemoUser;
import partnerportal.shared.Cause;
import partnerportal.shell.PageChecks;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import static org.assertj.core.api.Assertions.assertThat;
import static partnerportal.configuration.domain.ConfigurationsForTests.DANA;
import static partnerportal.configuration.domain.ConfigurationsForTests.MARCUS;

/** The history of a configuration, as plain links and forms. */
@PortalTest
class RevisionPagesIT {

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

    ConfigurationsForTests made;
    Visitor dana;

    @BeforeEach
    void prepare() {
        made = new ConfigurationsForTests(configurations, gate, jdbc);
        dana = visitors.signedIn(DemoUser.DANA_OKAFOR);
    }

    @Test
    void listsWhoDidWhatWhyNewestFirst() {
        var live = twoRevisions();
        var page = dana.get(at(live)).page();
        var items = page.select("ol.log > li");
        assertThat(items).hasSize(2);
        assertThat(items.get(0).text())
                .contains(
                        "r2", "Marcus Bell", "changed it through the API with Dana Okafor", "Because of " + live.id());
        assertThat(items.get(0).select("dl.diff dt").eachText()).containsExactly("Care request line", "Name");
        assertThat(items.get(1).text()).contains("r1", "Dana Okafor", "published it");
        assertThat(page.select("nav.pager")).isEmpty();
        PageChecks.assertSound(page);
    }

    @Test
    void pagesThroughALongHistory() {
        var live = made.published();
        for (int at = 2; at <= 43; at++) {
            var name = live.settings().name() + " " + at;
            change(live.id(), settings -> settings.withName(name));
        }
        var first = dana.get(at(live)).page();
        assertThat(numbers(first)).hasSize(20).first().isEqualTo("r43");
        var second = dana.get(first.select("a[rel=next]").attr("href")).page();
        assertThat(numbers(second)).hasSize(20).first().isEqualTo("r23");
        var third = dana.get(second.select("a[rel=next]").attr("href")).page();
        assertThat(numbers(third)).containsExactly("r3", "r2", "r1");
        assertThat(third.select("a[rel=next]")).isEmpty();
        assertThat(numbers(dana.get(third.select("a[rel=prev]").attr("href")).page()))
                .isEqualTo(numbers(second));
        assertThat(numbers(dana.get(second.select("a[rel=prev]").attr("href")).page()))
                .isEqualTo(numbers(first));
        assertThat(first.select("a[rel=prev]")).isEmpty();
    }

    @Test
    void comparesAnyTwo() {
        var live = twoRevisions();
        var form = dana.get(at(live)).page().select("form:has(#from)");
        assertThat(form.attr("method")).isEqualTo("get");
        var page = dana.get(at(live) + "?from=2&to=1").page();
        assertThat(page.select("h1").text()).isEqualTo("Revision 2 and revision 1");
        assertThat(page.select("dl.diff > div").eachText())
                .containsExactly(
                        "Care request line Removed: (303) 555-0142",
                        "Name Before: Renamed %sAfter: %s"
                                .formatted(live.id(), live.settings().name()));
        assertThat(page.select("#from option[selected], #to option[selected]").eachAttr("value"))
                .containsExactly("2", "1");
        PageChecks.assertSound(page);
        assertThat(dana.get(at(live) + "?from=1&to=1").page().select("main").text())
                .contains("They say the same");
        assertThat(dana.get(at(live) + "?from=1&to=3").status()).isEqualTo(404);
        assertThat(dana.get(at(live) + "?from=x&to=3").status()).isEqualTo(400);
    }

    @Test
    void showsAPastRevisionAsItWasWithNamesOfTheDirectory() {
        var live = twoRevisions();
        var page = dana.get(at(live) + "/1").page();
        assertThat(page.select("h1").text()).isEqualTo("Revision 1");
        var market = live.settings().markets().iterator().next().marketId();
        assertThat(page.select("section[aria-labelledby=general-h] dd").get(0).text())
                .isEqualTo(live.settings().name());
        assertThat(page.select("section[aria-labelledby=markets-h]").text()).contains("Market " + market, "Line ");
        assertThat(page.select("section[aria-labelledby=sources-h]").text()).contains("Partner ");
        PageChecks.assertSound(page);
        assertThat(dana.get(at(live) + "/3").status()).isEqualTo(404);
    }

    @Test
    void showsWhatWasPublishedAtAPastMoment() {
        var live = twoRevisions();
        var published = configurations.findById(live.id()).orElseThrow().updatedAt();
        assertThat(dana.get(at(live) + "?as_of=" + published)
                        .page()
                        .select("h1")
                        .text())
                .isEqualTo("Revision 2");
        assertThat(dana.get(at(live) + "?as_of=" + published.minusNanos(1000))
                        .page()
                        .select("h1")
                        .text())
                .isEqualTo("Revision 1");
        assertThat(dana.get(at(live) + "?as_of=2099-01-01T00:00")
                        .page()
                        .select("main .note.info")
                        .text())
                .contains("This is what was published on");
        for (var moment :
                List.of("2001-01-01T00:00", "yesterday", "", "+1000000000-12-31T23:59:59Z", "-0005-01-01T00:00")) {
            var refused = dana.get(at(live) + "?as_of=" + moment);
            assertThat(refused.status()).as(moment).isEqualTo(422);
            assertThat(refused.page().select(".note.bad a").attr("href")).isEqualTo("#as_of");
            PageChecks.assertSound(refused.page());
        }
    }

    @Test
    void restoresARevisionIntoADraft() {
        var live = twoRevisions();
        var restored = dana.follow(dana.send(restoration(dana.get(at(live) + "/1")), Map.of()));
        assertThat(restored.address()).hasPath("/configurations/" + live.id());
        assertThat(restored.page().select(".note.good").text()).contains("The draft says what revision 1 said");
        var view = drafting.view(live.id()).orElseThrow();
        assertThat(view.settings().name()).isEqualTo(live.settings().name());
        assertThat(jdbc.sql("select cause from audit_entries where subject_id = ? and action = 'draft.saved'")
                        .param("" + live.id())
                        .query(String.class)
                        .list())
                .containsExactly("RESTORATION");
    }

    @Test
    void asksBeforeItReplacesADraft() {
        var live = twoRevisions();
        var now = configurations.findById(live.id()).orElseThrow().settings();
        drafting.save(live.id(), Section.SSO, now, now.withSso(false, null), MARCUS);
        var asked = dana.send(restoration(dana.get(at(live) + "?from=1&to=2")), Map.of());
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.page().select(".note.bad a").attr("href")).isEqualTo("#replace");
        assertThat(asked.page().select("#replace-h").text()).contains("Marcus Bell");
        assertThat(drafting.view(live.id()).orElseThrow().settings().name()).isEqualTo(now.name());
        PageChecks.assertSound(asked.page());
        assertThat(dana.send(restoration(asked), Map.of("replace", "true")).status())
                .isEqualTo(303);
        assertThat(drafting.view(live.id()).orElseThrow().settings().name())
                .isEqualTo(live.settings().name());
    }

    @Test
    void asksAgainWhenTheDraftWasSavedMeanwhile() {
        var live = twoRevisions();
        var now = configurations.findById(live.id()).orElseThrow().settings();
        drafting.save(live.id(), Section.SSO, now, now.withSso(false, null), MARCUS);
        var seen = restoration(dana.get(at(live) + "/1"));
        drafting.save(live.id(), Section.REDOX, now, now.withRedox(false, null), MARCUS);

        var asked = dana.send(seen, Map.of("replace", "true"));
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.page().select(".note.bad").text()).contains("saved again since you looked");
        assertThat(drafting.view(live.id()).orElseThrow().settings().redoxEnabled())
                .isFalse();
        assertThat(dana.send(restoration(asked), Map.of("replace", "true")).status())
                .isEqualTo(303);
    }

    @Test
    void hasNothingToRestoreInTheNewest() {
        var live = twoRevisions();
        var newest = dana.get(at(live) + "/2");
        assertThat(newest.page().select("form[action$=restoration]")).isEmpty();
        var form = restoration(dana.get(at(live) + "/1"));
        form.attr("action", at(live) + "/2/restoration");
        assertThat(dana.send(form, Map.of()).status()).isEqualTo(422);
        assertThat(drafting.view(live.id())).isEmpty();
    }

    @Test
    void tellsPartnersPeopleNeitherNamesNorReasonsNorSourcesForRedoxOnly() {
        var own = made.of("alder-ridge").id();
        var code = "HID" + System.nanoTime();
        var partner = new DirectoryRowsForTests(jdbc).partner();
        change(own, settings -> {
            var sources = new HashSet<>(settings.sources());
            sources.add(Source.of(partner, new FacilityCode(code), true));
            return settings.withSources(sources)
                    .withSso(!settings.ssoEnabled(), new Sso("own-oidc", "https://sso.own.example/logout"));
        });
        var number = configurations.findById(own).orElseThrow().revision();
        var priya = visitors.signedIn(DemoUser.PRIYA_NAIR);
        var path = "/configurations/" + own + "/revisions";
        for (var address : List.of(path, path + "/" + number, path + "?from=" + (number - 1) + "&to=" + number)) {
            var page = priya.get(address).page();
            assertThat(page.select("main").text())
                    .as(address)
                    .contains("Support")
                    .doesNotContain("Marcus", "Dana", "Because of", code, "Partner " + partner);
            assertThat(page.select("main form[method=post]")).isEmpty();
            PageChecks.assertSound(page);
        }
        assertThat(dana.get(path).page().select("main").text()).contains(code, "Marcus Bell");
    }

    @Test
    void isNotFoundByOthersAndNotRestoredByReaders() {
        var own = made.of("alder-ridge").id();
        var foreign = twoRevisions();
        var priya = visitors.signedIn(DemoUser.PRIYA_NAIR);
        for (var address : List.of("", "/1", "?from=1&to=2", "?as_of=2099-01-01T00:00")) {
            assertThat(priya.get(at(foreign) + address).status()).as(address).isEqualTo(404);
        }
        var form = priya.get("/configurations/" + own + "/revisions").form("form[action=/logout]");
        form.attr("action", at(foreign) + "/1/restoration");
        assertThat(priya.send(form, Map.of()).status()).isEqualTo(404);
        form.attr("action", "/configurations/" + own + "/revisions/1/restoration");
        assertThat(priya.send(form, Map.of()).status()).isEqualTo(403);
        assertThat(drafting.view(own)).isEmpty();
    }

    @Test
    void saysThatNothingWasPublishedYet() {
        var id = drafting.begin(made.settings(), DANA);
        var page = dana.get("/configurations/" + id + "/revisions").page();
        assertThat(page.select(".empty h3").text()).isEqualTo("No changes yet");
        PageChecks.assertSound(page);
    }

    private static FormElement restoration(PortalAnswer answer) {
        return answer.form("form[action$=restoration]");
    }

    private static List<String> numbers(Document page) {
        return page.select("ol.log b.num a span:not(.vh)").eachText();
    }

    private static String at(PartnerConfiguration live) {
        return "/configurations/" + live.id() + "/revisions";
    }

    /** Published by Dana, then given a telephone number and another name by Marcus. */
    private PartnerConfiguration twoRevisions() {
        var live = made.published();
        change(
                live.id(),
                settings -> settings.withGeneral(
                        settings.expressPartnerId(),
                        "Renamed " + live.id(),
                        new PhoneNumber("+13035550142"),
                        settings.allowUserCareRequests(),
                        settings.bypassRiskStratification()));
        return live;
    }

    private void change(long id, UnaryOperator<Settings> edit) {
        gate.change(
                id,
                ConfigurationChange.settings(edit),
                Submission.of(MARCUS, Cause.API)
                        .preparedBy(List.of(DANA, MARCUS))
                        .because("Because of " + id));
    }
}
