package partnerportal.association.web;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.association.AssociationsForTests;
import partnerportal.configuration.domain.DirectoryRowsForTests;
import partnerportal.local.PortalTest;
import partnerportal.local.Visitor;
import partnerportal.local.Visitors;
import partnerportal.local.identity.DemoUser;
import partnerportal.shell.PageChecks;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class AssociationPagesIT {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 12);
    private static final String MEMBER = "AR-4482-11";

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient jdbc;

    AssociationsForTests associations;
    Visitor dana;
    long request;
    long partner;

    @BeforeEach
    void danaIsSignedIn() {
        associations = new AssociationsForTests(jdbc);
        request = AssociationsForTests.unique();
        partner = new DirectoryRowsForTests(jdbc).partner();
        dana = visitors.signedIn(DemoUser.DANA_OKAFOR);
    }

    @Test
    void listAsksForSomethingToLookFor() {
        var page = dana.get("/associations").page();
        PageChecks.assertSound(page);
        assertThat(page.text()).contains("Look for a care request or a partner");
        assertThat(page.select("nav[aria-label=Main] [aria-current=page]").text())
                .isEqualTo("Associations");
    }

    @Test
    void partnersAssociationsAreListedAPageAtATimeWithMembersMasked() {
        for (int at = 0; at < 26; at++) {
            associations.madeByBackfill(AssociationsForTests.unique(), partner, 31, MEMBER, DAY.plusDays(at));
        }
        var first = dana.get("/associations?partner=" + encoded(words()) + "&state=current")
                .page();
        PageChecks.assertSound(first);
        assertThat(first.select("tbody tr")).hasSize(25);
        assertThat(first.select("a[rel=prev]")).isEmpty();
        assertThat(first.text()).doesNotContain(MEMBER).contains("••••-11").contains("BF-31");
        var second = dana.get(first.expectFirst("a[rel=next]").attr("href")).page();
        assertThat(second.select("tbody td[data-label=Day of care]").eachText()).containsExactly("Oct 12, 2026");
        assertThat(second.select("a[rel=next]")).isEmpty();
        var back = dana.get(second.expectFirst("a[rel=prev]").attr("href")).page();
        assertThat(back.select("tbody th").eachText())
                .isEqualTo(first.select("tbody th").eachText());
        assertThat(back.select("a[rel=prev]")).isEmpty();
        assertThat(dana.get(back.expectFirst("a[rel=next]").attr("href")).page().select("tbody tr"))
                .hasSize(1);
        assertThat(dana.get("/associations?partner=" + encoded(words()) + "&state=past")
                        .page()
                        .text())
                .contains("No associations found");
    }

    @Test
    void partnerIsChosenByTypingAlsoOneThatIsInactive() {
        associations.madeByBackfill(request, partner, 31, MEMBER, DAY);
        var list = dana.get("/associations?partner=" + encoded(stationId())).page();
        PageChecks.assertSound(list);
        assertThat(list.select("#rows tbody tr")).hasSize(1);
        assertThat(list.select("datalist option").eachAttr("value")).contains(words());

        jdbc.sql("update directory_partners set active = false where id = :id")
                .param("id", partner)
                .update();
        var form = dana.get("/associations/" + request + "/new?partner=" + partner);
        PageChecks.assertSound(form.page());
        assertThat(form.page().expectFirst("#partner").attr("value")).isEqualTo(words());
        assertThat(form.page().select("datalist option").eachAttr("value")).doesNotContain(words());
        var confirmed = dana.send(form.form("main form"), Map.of("reason", "They called"));
        assertThat(confirmed.status()).isEqualTo(303);
        assertThat(dana.get("/associations?partner=" + encoded(words())).page().select("#rows tbody tr"))
                .isNotEmpty();
    }

    private String words() {
        return jdbc.sql(
                        "select display_name || ' (' || station_channel_item_id || ')' from directory_partners where id = :id")
                .param("id", partner)
                .query(String.class)
                .single();
    }

    private String stationId() {
        return jdbc.sql("select station_channel_item_id from directory_partners where id = :id")
                .param("id", partner)
                .query(String.class)
                .single();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void htmxGetsTheRowsAlone() {
        associations.madeByBackfill(request, partner, 31, MEMBER, DAY);
        var answer = dana.get("/associations?request=" + request, "HX-Request", "true");
        assertThat(answer.page().select("h1")).isEmpty();
        assertThat(answer.page().select("#rows tbody tr")).hasSize(1);
        assertThat(answer.header("Vary").orElse("")).containsIgnoringCase("HX-Request");
    }

    @Test
    void whatCannotBeLookedForIsSaid() {
        var answer = dana.get("/associations?request=abc&partner=Nobody&from=2026-11-02&to=2026-11-01");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().expectFirst("[role=alert][data-focus]").text())
                .contains("Enter a care request ID such as 4711")
                .contains("Choose a partner from the list, by name or Station ID")
                .contains("The last day must be 2026-11-02 or later");
        assertThat(answer.page().expectFirst("#partner").attr("aria-invalid")).isEqualTo("true");
    }

    @Test
    void careRequestWithoutPartnerCanBeGivenOne() {
        var page = dana.get("/associations?request=" + request).page();
        var detail = dana.get(page.expectFirst("#rows a.btn").attr("href"));
        assertThat(detail.page().text()).contains("Nobody has said so far to which partner it belongs");

        var form = dana.get("/associations/" + request + "/new").form("main form");
        var refused = dana.send(form, Map.of("reason", "They called", "day", "2026-13-45"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().expectFirst("[role=alert][data-focus]").text())
                .contains("Choose a partner");
        assertThat(refused.page().expectFirst("#reason").text()).isEqualTo("They called");
        var unknown = dana.send(form, Map.of("partner", "Nobody (1", "reason", "They called"));
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.page().expectFirst("#partner-e").text()).contains("by name or Station ID");
        assertThat(unknown.page().expectFirst("#partner").attr("value")).isEqualTo("Nobody (1");

        var set = dana.send(form, Map.of("partner", words(), "reason", "They called", "day", "2026-10-12"));
        assertThat(set.status()).isEqualTo(303);
        var after = dana.follow(set).page();
        PageChecks.assertSound(after);
        assertThat(after.expectFirst(".note.good").text()).contains("Care request " + request + " belongs to Partner");
        assertThat(after.text()).contains("By hand").contains("Oct 12, 2026").contains("They called");
        assertThat(associations.done(request)).singleElement().asString().contains("association.set (PORTAL)");
    }

    @Test
    void backfillsWordIsConfirmedThenRemovedAndTheHistoryTellsIt() {
        associations.madeByBackfill(request, partner, 31, MEMBER, DAY);
        var page = dana.get("/associations/" + request).page();
        PageChecks.assertSound(page);
        assertThat(page.expectFirst("main").text())
                .contains("BF-31")
                .contains(MEMBER)
                .contains("14.3 bits");
        assertThat(associations.shown(request, "Dana Okafor")).isEqualTo(1);

        var confirm = dana.get(page.expectFirst("a:contains(Confirm by hand)").attr("href"))
                .form("main form");
        assertThat(confirm.expectFirst("#day").attr("value")).isEqualTo("2026-10-12");
        var confirmed =
                dana.follow(dana.send(confirm, Map.of("reason", "By phone"))).page();
        assertThat(confirmed.select("a:contains(Confirm by hand)")).isEmpty();

        var removal = dana.get(confirmed.expectFirst("a:contains(Remove)").attr("href"))
                .form("main form");
        var refused = dana.send(removal, Map.of("reason", ""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().expectFirst("#reason-e").text()).contains("Say why");
        var removed = dana.follow(dana.send(removal, Map.of("reason", "Other patient")))
                .page();
        PageChecks.assertSound(removed);
        assertThat(removed.select("ol.log li").eachText())
                .satisfiesExactly(
                        last -> assertThat(last).contains("by hand: Other patient"),
                        set -> assertThat(set).contains("set Partner").contains("by hand: By phone"),
                        ended -> assertThat(ended).contains("ended Partner").contains("by hand: By phone"),
                        first -> assertThat(first).contains("with BF-31, member " + MEMBER));
        assertThat(removed.text()).contains("It belongs to none any more");
    }

    @Test
    void whatIsNotThereIsNotRemoved() {
        assertThat(dana.get("/associations/" + request + "/" + partner + "/removal")
                        .status())
                .isEqualTo(404);
        assertThat(dana.get("/associations/0").status()).isEqualTo(404);
    }

    @Test
    void partnersPeopleDoNotSeeThem() {
        var priya = visitors.signedIn(DemoUser.PRIYA_NAIR);
        assertThat(priya.get("/associations").status()).isEqualTo(403);
        assertThat(priya.get("/associations/" + request).status()).isEqualTo(403);
    }
}
