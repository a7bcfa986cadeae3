package partnerportal.configuration.web;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import partnerportal.configuration.domain.AssignedServiceLine;
import partnerportal.configuration.domain.ConfigurationChange;
import partnerportal.configuration.domain.ConfigurationGate;
import partnerportal.configuration.domain.ConfigurationsForTests;
import partnerportal.configuration.domain.ConfiguredMarket;
import partnerportal.configuration.domain.DirectoryRowsForTests;
import partnerportal.configuration.domain.Drafting;
import partnerportal.configuration.domain.FacilityCode;
import partnerportal.configuration.domain.PartnerConfiguration;
import partnerportal.configuration.domain.PartnerConfigurations;
import partnerportal.configuration.domain.Section;
import partnerportal.configuration.domain.Settings;
import partnerportal.configuration.domain.Source;
import partnerportal.local.PortalTest;
import partnerportal.local.Visitor;
import partnerportal.local.Visitors;
import partnerportal.local.identity.DemoUser;
import partnerportal.shell.PageChecks;
import partnerportal.shell.PageToken;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;
import static partnerportal.configuration.domain.ConfigurationsForTests.DANA;

/** The list of configurations, as plain links and forms and as htmx asks for it. */
@PortalTest
class ListPagesIT {

    @Autowired
    Visitors visitors;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    PartnerConfigurations configurations;

    @Autowired
    ConfigurationGate gate;

    @Autowired
    Drafting drafting;

    @Autowired
    JdbcClient jdbc;

    ConfigurationsForTests made;
    DirectoryRowsForTests directory;
    Visitor dana;

    /** Stands in the names of what one test makes, so that it finds only that. */
    String mark;

    @BeforeEach
    void prepare() {
        made = new ConfigurationsForTests(configurations, gate, jdbc);
        directory = new DirectoryRowsForTests(jdbc);
        dana = visitors.signedIn(DemoUser.DANA_OKAFOR);
        mark = UUID.randomUUID().toString();
    }

    @Test
    void showsEachConfigurationInARow() {
        var live = published("Alder");
        var page = dana.get("/configurations?q=" + mark).page();
        var row = page.select("#results tbody tr");
        assertThat(row).hasSize(1);
        assertThat(row.select("th a").attr("href")).isEqualTo("/configurations/" + live.id());
        assertThat(row.select("td.lead").text()).isEqualTo("Live");
        var market = live.settings().markets().iterator().next().marketId();
        assertThat(row.select("td[data-label=Markets]").text()).isEqualTo("M" + market);
        assertThat(row.select("td[data-label=Sources]").text()).isEqualTo("1");
        assertThat(page.select("th[aria-sort]").text()).isEqualTo("Updated");
        assertThat(page.select("#tabs a").eachText())
                .containsExactly("All 1", "Live 1", "Draft 0", "Deactivated 0", "Needs attention 0");
        assertThat(page.select(".page-head a.btn-primary").attr("href")).isEqualTo("/configurations/new");
        assertThat(page.select("nav.rail a[aria-current=page]").text()).isEqualTo("Configurations");
        PageChecks.assertSound(page);
    }

    @Test
    void shortensManyNames() {
        var lines = Set.of(AssignedServiceLine.of(directory.serviceLine(), null));
        var markets = List.of(directory.market(), directory.market(), directory.market());
        made.published(marked("Many")
                .withMarkets(Set.of(
                        ConfiguredMarket.of(markets.get(0), lines),
                        ConfiguredMarket.of(markets.get(1), lines),
                        ConfiguredMarket.of(markets.get(2), lines))));
        var row = dana.get("/configurations?q=" + mark).page().select("#results tbody tr");
        assertThat(row.select("td[data-label=Markets]").text())
                .isEqualTo("M%s, M%s, +1".formatted(markets.get(0), markets.get(1)));
    }

    @Test
    void givesHtmxTheResultsAndWhatDependsOnThem() {
        published("Alder");
        var address = "/configurations?status=&order=&q=" + mark + "&market=&service_line=&sso=&redox=";
        var answer = dana.get(address, "HX-Request", "true", "HX-Trigger", "filters");
        var part = answer.page();
        assertThat(part.select("nav.rail, h1, form")).isEmpty();
        assertThat(part.select("#results tbody tr")).hasSize(1);
        assertThat(part.select("[hx-swap-oob]").eachAttr("id")).containsExactly("tabs", "export");
        assertThat(part.select("p[hx-swap-oob]").text()).isEqualTo("1 configuration");
        assertThat(answer.header("HX-Replace-Url")).contains("/configurations?q=" + mark);
        assertThat(answer.headers().allValues("Vary"))
                .anyMatch(named -> named.toLowerCase(Locale.ROOT).contains("hx-request"));
        PageChecks.assertSound(Jsoup.parse(part.body().html()));
        var restored = dana.get(address, "HX-Request", "true", "HX-History-Restore-Request", "true");
        assertThat(restored.page().select("nav.rail")).hasSize(1);
    }

    @Test
    void keepsSearchFiltersAndOrderInEveryLink() {
        var live = published("Alder");
        var market = live.settings().markets().iterator().next().marketId();
        var page = dana.get("/configurations?q=%s&market=%s&sso=not-verified&status=live&order=name"
                        .formatted(mark, market))
                .page();
        var chosen = "q=%s&%smarket=%s&sso=not-verified".formatted(mark, "%s", market);
        assertThat(page.select("#tabs a").eachAttr("href"))
                .contains(
                        "/configurations?" + chosen.formatted("") + "&order=name",
                        "/configurations?" + chosen.formatted("status=draft&") + "&order=name");
        assertThat(page.select("#export").attr("href"))
                .isEqualTo("/configurations.csv?" + chosen.formatted("status=live&") + "&order=name");
        assertThat(page.select("#sort-name").attr("href"))
                .isEqualTo("/configurations?" + chosen.formatted("status=live&") + "&order=-name");
        assertThat(page.select(".chip").eachText())
                .containsExactly(
                        "Market: Market %s (M%s), remove filter".formatted(market, market),
                        "SSO: Not verified, remove filter");
        assertThat(page.select(".chip").attr("href"))
                .isEqualTo("/configurations?q=%s&status=live&sso=not-verified&order=name".formatted(mark));
        assertThat(page.select("input[form=filters]").eachAttr("value")).containsExactly("live", "name");
        assertThat(page.select("#market option[selected]").attr("value")).isEqualTo("" + market);
        assertThat(page.select("#q").val()).isEqualTo(mark);
        PageChecks.assertSound(page);
    }

    @Test
    void pagesForthAndBackByPlainLinks() {
        for (int at = 0; at < 26; at++) {
            published("Page");
        }
        var first = dana.get("/configurations?order=name&q=" + mark).page();
        assertThat(first.select("#results tbody tr")).hasSize(25);
        assertThat(first.select(".card-foot").text()).startsWith("26 configurations");
        assertThat(first.select("a[rel=prev]")).isEmpty();
        var second = dana.get(first.select("a[rel=next]").attr("href")).page();
        assertThat(second.select("#results tbody tr")).hasSize(1);
        assertThat(second.select("a[rel=next]")).isEmpty();
        var back = dana.get(second.select("a[rel=prev]").attr("href")).page();
        assertThat(rowIds(back)).isEqualTo(rowIds(first));
    }

    @Test
    void saysWhenNothingMatchesAndOffersTheWayOut() {
        var page = dana.get("/configurations?q=%3Cb%3E" + mark).page();
        assertThat(page.select("#results .empty h3").text()).isEqualTo("No configurations match ‘<b>" + mark + "’");
        assertThat(page.select("#results .empty a").attr("href")).isEqualTo("/configurations");
        assertThat(page.select("#results table")).isEmpty();
        PageChecks.assertSound(page);
    }

    @Test
    void marksWhatIsNotPublished() {
        var live = published("Alder");
        save(live);
        var row = dana.get("/configurations?q=" + mark).page().select("#results tbody tr");
        assertThat(row.select("td.lead").text()).isEqualTo("Live");
        assertThat(row.select("th .state").text()).isEqualTo("Unpublished changes");
    }

    @Test
    void refusesAnAddressWithoutMeaning() {
        for (var query : List.of("status=paused", "market=denver", "order=size", "sso=maybe")) {
            assertThat(dana.get("/configurations?" + query).status()).as(query).isEqualTo(400);
            assertThat(dana.get("/configurations.csv?" + query).status())
                    .as("export, " + query)
                    .isEqualTo(400);
        }
        var farAway = new PageToken("UPDATED_DESCENDING", List.of("on", "+300000-01-01T00:00:00Z", "1")).text();
        for (var token : List.of("abc", farAway)) {
            assertThat(dana.get("/configurations?page_token=" + token).status()).isEqualTo(400);
        }
    }

    @Test
    void exportsTheFilteredListWithoutFormulasAndWritesItDown() {
        published("=1+1, \"quoted\"");
        published("Other").id();
        var answer = dana.get("/configurations.csv?order=name&q=" + mark);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(answer.header("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=\"configurations-");
        var lines = answer.body().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst())
                .isEqualTo(
                        "id,express_partner_id,name,status,unpublished_changes,markets,service_lines,sources,sso,redox,"
                                + "revision,updated_at");
        assertThat(lines.get(1)).contains("\"'=1+1, \"\"quoted\"\" " + mark + "\",live,no,Market ");
        assertThat(jdbc.sql(
                                "select count(*) from audit_entries where action = 'configurations.exported' and reason like ?")
                        .param("%" + mark + "%")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void exportsMoreThanOneRead() {
        jdbc.sql("""
                insert into configuration_rows (id, status, express_partner_id, name, search, market_ids, service_line_ids,
                    partner_ids, facility_codes, used_market_ids, used_service_line_ids, used_partner_ids, source_count, sso, redox, has_draft, draft_is_behind, revision, updated_at)
                select -n, 'DEACTIVATED', null, 'Generated ' || n, :mark, '{}', '{}', '{}', '{}', '{}', '{}', '{}', 0, 'NOT_VERIFIED', 'NOT_VERIFIED', false, false,
                    1, now() from generate_series(1, 1001) n
                """).param("mark", mark).update();
        try {
            assertThat(dana.get("/configurations.csv?q=" + mark).body().lines()).hasSize(1002);
        } finally {
            jdbc.sql("delete from configuration_rows where search = ?")
                    .param(mark)
                    .update();
        }
    }

    @Test
    void leadsPartnersPeopleToTheirOwn() {
        var own = made.of("alder-ridge").id();
        published("Foreign");
        var priya = visitors.signedIn(DemoUser.PRIYA_NAIR);
        var answer = priya.get("/configurations?q=" + mark);
        assertThat(answer.location().orElseThrow()).hasPath("/configurations/" + own);
        assertThat(priya.get("/configurations.csv").status()).isEqualTo(403);
        assertThat(priya.get("/jump?q=Foreign").page().select("#main .hits a")).isEmpty();
    }

    @Test
    void tellsNoFacilityCodeThatIsForRedoxOnlyToPartnersPeopleWhoGuess() {
        var own = made.of("alder-ridge").id();
        var code = "GUESS-" + System.nanoTime();
        var partner = new DirectoryRowsForTests(jdbc).partner();
        gate.change(
                own,
                ConfigurationChange.settings(settings -> {
                    var sources = new HashSet<>(settings.sources());
                    sources.add(Source.of(partner, new FacilityCode(code), true));
                    return settings.withSources(sources);
                }),
                ConfigurationsForTests.by(DANA));
        assertThat(dana.get("/jump?q=" + code).page().select("#main .hits a")).isNotEmpty();
        var priya = visitors.signedIn(DemoUser.PRIYA_NAIR);
        assertThat(priya.get("/jump?q=" + code).page().select("#main .hits a")).isEmpty();
        assertThat(priya.get("/jump?q=alder").page().select("#main .hits a")).isNotEmpty();
    }

    @Test
    void tellsPartnersPeopleWhenNothingIsPublishedForThem() {
        var somebody = oidcLogin()
                .idToken(token -> token.claim("name", "Somebody")
                        .claim(DemoUser.ROLES_CLAIM, List.of("express_user"))
                        .claim(DemoUser.EXPRESS_PARTNER_ID_CLAIM, mark));
        drafting.begin(Settings.empty().withGeneral(mark, "Begun " + mark, null, false, false), DANA);
        var answer = mvc.get().uri("/configurations").with(somebody).exchange();
        assertThat(answer).hasStatusOk();
        assertThat(answer)
                .bodyText()
                .contains("Nothing is published for you yet")
                .doesNotContain("Begun");
    }

    @Test
    void isForThoseWhoMayReadConfigurations() {
        var joan = visitors.signedIn(DemoUser.JOAN_WHITFIELD);
        assertThat(joan.get("/configurations").status()).isEqualTo(403);
        assertThat(joan.get("/configurations.csv").status()).isEqualTo(403);
        assertThat(joan.get("/jump?q=e").page().select(".hits a[href*=configurations]"))
                .isEmpty();
        assertThat(visitors.signedOut().get("/configurations").status()).isEqualTo(302);
    }

    @Test
    void isFoundFromThePaletteAndFromHome() {
        var live = published("Alder");
        save(live);
        assertThat(dana.get("/jump?q=" + mark)
                        .page()
                        .select(".hits a[href=/configurations/" + live.id() + "]")
                        .text())
                .isEqualTo("Alder " + mark + " Configuration");
        var mine = dana.get("/").page().select("main li:has(a[href=/configurations/" + live.id() + "])");
        assertThat(mine.text()).contains("Alder " + mark, "2 changes are not published");
        assertThat(visitors.signedIn(DemoUser.MARCUS_BELL)
                        .get("/")
                        .page()
                        .select("main")
                        .text())
                .doesNotContain(mark);
    }

    private static List<String> rowIds(Element page) {
        return page.select("#results tbody th a").eachAttr("href");
    }

    private void save(PartnerConfiguration live) {
        drafting.save(live.id(), Section.SSO, live.settings(), live.settings().withSso(false, null), DANA);
    }

    private PartnerConfiguration published(String name) {
        return made.published(marked(name));
    }

    private Settings marked(String name) {
        var settings = made.settings();
        var unique = jdbc.sql("select exists (select from partner_configurations where name = ?)")
                .param(name + " " + mark)
                .query(Boolean.class)
                .single();
        return settings.withName(name + " " + (unique ? settings.name() + " " : "") + mark);
    }
}
