package partnerportal.directory.web;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.directory.Ids;
import partnerportal.local.LocalPostgres;
import partnerportal.local.PortalAnswer;
import partnerportal.local.PortalTest;
import partnerportal.local.Visitor;
import partnerportal.local.Visitors;
import partnerportal.local.identity.DemoUser;
import partnerportal.shell.PageChecks;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class DirectoryPagesIT {

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LocalPostgres postgres;

    private Visitor dana;

    @BeforeEach
    void signIn() {
        dana = visitors.signedIn(DemoUser.DANA_OKAFOR);
    }

    @Test
    void directoryBeginsWithItsPartnersAndIsInTheMenu() {
        var page = dana.open("/directory");
        assertThat(page.address().getPath()).isEqualTo("/directory/partners");
        assertThat(page.page().select("nav.rail a[href=/directory]").attr("aria-current"))
                .isEqualTo("page");
        assertThat(page.page().select("nav.tabs a").eachText()).containsExactly("Partners", "Markets", "Service lines");
    }

    @ParameterizedTest
    @ValueSource(strings = {"partners", "markets", "service-lines"})
    void newRowIsAddedFoundChangedAndDeleted(String kind) {
        var id = Long.toString(Ids.next());
        var name = Ids.name("Alder");
        var form = dana.open("/directory/" + kind + "/new");
        PageChecks.assertSound(form.page());
        var added = dana.send(form.form("main form"), filledIn(kind, id, name));
        assertThat(added.status()).as(added.body()).isEqualTo(303);
        var row = dana.follow(added);
        PageChecks.assertSound(row.page());
        assertThat(row.page().select(".note.good").text()).isEqualTo(name + " is in the directory.");

        var list = dana.open("/directory/" + kind + "?q=" + id);
        PageChecks.assertSound(list.page());
        assertThat(list.page().select("tbody th a").eachText()).containsExactly(name);
        assertThat(list.page().select("tbody .badge").text()).isEqualTo("Active");

        var nameField = kind.equals("partners") ? "display_name" : "name";
        var renamed = dana.follow(dana.send(row.form("main form"), Map.of(nameField, name + " West")));
        assertThat(renamed.page().select("h1").text()).isEqualTo(name + " West");

        var question = dana.open(row.address().getPath() + "/deletion");
        PageChecks.assertSound(question.page());
        var gone = dana.follow(dana.send(question.form("main form"), Map.of()));
        assertThat(gone.page().select(".note.good").text()).endsWith("is no longer in the directory.");
        assertThat(dana.get(row.address().getPath()).status()).isEqualTo(404);
    }

    @Test
    void searchAnswersOnlyTheRowsToHtmxAndTheWholePageToHistory() {
        var id = Ids.next();
        partner(id, "Birch & <b>Sons</b>");
        var part = dana.get("/directory/partners?q=" + id, "HX-Request", "true");
        assertThat(part.page().select("nav.rail, h1")).isEmpty();
        assertThat(part.page().select("#rows tbody th a").text()).isEqualTo("Birch & <b>Sons</b>");
        assertThat(part.page().select("[hx-swap-oob]").text()).isEqualTo("1 partner");
        assertThat(part.headers().allValues("Vary"))
                .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains("hx-request"));
        var whole = dana.get("/directory/partners?q=" + id, "HX-Request", "true", "HX-History-Restore-Request", "true");
        assertThat(whole.page().select("nav.rail")).hasSize(1);
    }

    @Test
    void listIsWalkedForthAndBack() {
        var mark = "Walk" + Ids.next();
        for (int at = 0; at < 30; at++) {
            partner(Ids.next(), mark + " " + (char) ('a' + at % 26) + at);
        }
        var first = dana.open("/directory/partners?q=" + mark).page();
        assertThat(first.select("tbody tr")).hasSize(25);
        assertThat(first.select("a[rel=prev]")).isEmpty();
        var second = dana.open(first.select("a[rel=next]").attr("href")).page();
        assertThat(second.select("tbody tr")).hasSize(5);
        assertThat(second.select("a[rel=next]")).isEmpty();
        var back = dana.open(second.select("a[rel=prev]").attr("href")).page();
        assertThat(back.select("tbody th").eachText())
                .isEqualTo(first.select("tbody th").eachText());
    }

    @Test
    void inactiveRowsAreFoundByTheFilter() {
        var id = Ids.next();
        partner(id, "Cedar");
        jdbc.sql("update directory_partners set active = false where station_channel_item_id = ?")
                .param(id)
                .update();
        var active = dana.open("/directory/partners?active=yes&q=" + id).page();
        assertThat(active.select("h3").text()).isEqualTo("No partners match");
        var inactive = dana.open("/directory/partners?active=no&q=" + id).page();
        assertThat(inactive.select("tbody .badge").text()).isEqualTo("Inactive");
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndWhatWasTypedStays() {
        var typed = Map.of("external_market_id", "-1", "name", "Nome", "short_name", "", "time_zone", "Alaska");
        var refused = dana.send(dana.open("/directory/markets/new").form("main form"), typed);
        assertThat(refused.status()).isEqualTo(422);
        PageChecks.assertSound(refused.page());
        assertThat(refused.page().title()).startsWith("Error: ");
        assertThat(refused.page().select("[role=alert][data-focus] a").eachAttr("href"))
                .containsExactly("#external_market_id", "#short_name", "#time_zone");
        assertThat(refused.page().select("#name").val()).isEqualTo("Nome");
        assertThat(refused.page().select("#time_zone").attr("aria-invalid")).isEqualTo("true");
    }

    @Test
    void idThatIsTakenIsRefusedInsteadOfChangingItsRow() {
        var id = Ids.next();
        partner(id, "Dogwood");
        var form = dana.open("/directory/partners/new").form("main form");
        var refused = dana.send(form, filledIn("partners", Long.toString(id), "Another"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#station_channel_item_id-e").text()).contains("Dogwood already has this ID");
        assertThat(dana.open("/directory/partners?q=" + id)
                        .page()
                        .select("tbody th")
                        .text())
                .isEqualTo("Dogwood");
    }

    @Test
    void fieldsThatTwoPeopleChangedApartAreBothKept() {
        var mine = dana.open("/directory/partners/" + partner(Ids.next(), "Elm"));
        renameAsMarcus(mine, "Elm Hollow");
        var form = mine.form("main form");
        form.select("#active").removeAttr("checked");
        var row = dana.follow(dana.send(form, Map.of())).page();
        assertThat(row.select("#display_name").val()).isEqualTo("Elm Hollow");
        assertThat(row.select("#active").hasAttr("checked")).isFalse();
    }

    @Test
    void fieldThatTwoPeopleChangedIsShownWithBothAndSavedWhenAskedAgain() {
        var mine = dana.open("/directory/partners/" + partner(Ids.next(), "Fir"));
        renameAsMarcus(mine, "Fir Health");
        var conflict = dana.send(mine.form("main form"), Map.of("display_name", "Fir Clinic"));
        assertThat(conflict.status()).isEqualTo(409);
        PageChecks.assertSound(conflict.page());
        assertThat(conflict.page().select(".diff del").text()).isEqualTo("Theirs: Fir Health");
        assertThat(conflict.page().select(".diff ins").text()).isEqualTo("Yours: Fir Clinic");
        assertThat(conflict.page().select("#display_name").val()).isEqualTo("Fir Clinic");
        var saved = dana.follow(dana.send(conflict.form("main form"), Map.of()));
        assertThat(saved.page().select("h1").text()).isEqualTo("Fir Clinic");
    }

    @Test
    void whatIsReferredToIsNotDeleted() {
        var row = partner(Ids.next(), "Ginkgo");
        var superuser = JdbcClient.create(postgres.asSuperuser());
        superuser
                .sql("create table test_references (partner_id bigint references directory_partners)")
                .update();
        try {
            superuser.sql("insert into test_references values (?)").param(row).update();
            var question = dana.open("/directory/partners/" + row + "/deletion");
            var refused = dana.send(question.form("main form"), Map.of());
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.page().select("[role=alert] li").text()).isEqualTo("In use. Deactivate it instead.");
            assertThat(refused.page().select("main form")).as("a second try").isEmpty();
            assertThat(refused.page().select("main").text()).doesNotContain("is removed");
            assertThat(dana.get("/directory/partners/" + row).status()).isEqualTo(200);
        } finally {
            superuser.sql("drop table test_references").update();
        }
    }

    @Test
    void onlySuperAdminsGetIn() {
        for (var user : List.of(DemoUser.PRIYA_NAIR, DemoUser.TOMAS_REYES, DemoUser.JOAN_WHITFIELD)) {
            var visitor = visitors.signedIn(user);
            assertThat(visitor.get("/directory/partners").status())
                    .as(user.login())
                    .isEqualTo(403);
            assertThat(visitor.get("/directory/imports/new").status())
                    .as(user.login())
                    .isEqualTo(403);
        }
        assertThat(visitors.signedOut().get("/directory/partners").status()).isEqualTo(302);
    }

    private static Map<String, String> filledIn(String kind, String id, String name) {
        return switch (kind) {
            case "partners" -> Map.of("station_channel_item_id", id, "display_name", name);
            case "markets" ->
                Map.of(
                        "external_market_id",
                        id,
                        "name",
                        name,
                        "short_name",
                        Ids.shortName(),
                        "time_zone",
                        "America/Denver");
            default -> Map.of("external_id", id, "name", name, "genesys_email", "visit@example.org");
        };
    }

    private void renameAsMarcus(PortalAnswer opened, String name) {
        var marcus = visitors.signedIn(DemoUser.MARCUS_BELL);
        var theirs = marcus.open(opened.address().getPath()).form("main form");
        assertThat(marcus.send(theirs, Map.of("display_name", name)).status()).isEqualTo(303);
    }

    private long partner(long key, String name) {
        return jdbc.sql("""
                insert into directory_partners (station_channel_item_id, display_name, active, created_at, updated_at)
                values (?, ?, true, now(), now()) returning id
                """).param(key).param(name).query(Long.class).single();
    }
}
