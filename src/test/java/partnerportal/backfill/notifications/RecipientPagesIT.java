package partnerportal.backfill.notifications;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.local.PortalAnswer;
import partnerportal.local.PortalTest;
import partnerportal.local.Visitor;
import partnerportal.local.Visitors;
import partnerportal.local.identity.DemoUser;
import partnerportal.shell.PageChecks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class RecipientPagesIT {

    private static final String PATH = "/backfills/notifications";

    @Autowired
    JdbcClient jdbc;

    Visitor dana;
    String address;

    @BeforeEach
    void danaIsSignedIn(@Autowired Visitors visitors) {
        dana = visitors.signedIn(DemoUser.DANA_OKAFOR);
        address = "Team-" + UUID.randomUUID() + "@alder-ridge.example";
    }

    @Test
    void addressIsAddedAndRemovedEachWithAnAuditEntry() {
        var added = add(" " + address + " ");
        assertThat(added.status()).isEqualTo(303);
        var page = dana.follow(added).page();
        PageChecks.assertSound(page);
        assertThat(page.text()).contains(address + " is told from now on.");
        assertThat(page.select("tbody th").eachText()).contains(address);
        assertThat(page.select("tr:contains(" + address + ") td[data-label=Added by]")
                        .text())
                .isEqualTo("Dana Okafor");

        var removed = remove();
        assertThat(removed.status()).isEqualTo(303);
        var after = dana.follow(removed).page();
        assertThat(after.text()).contains("not told any more");
        assertThat(after.select("tbody th").eachText()).doesNotContain(address);
        assertThat(entries())
                .containsExactly(
                        "backfill-recipient.added by Dana Okafor, PORTAL",
                        "backfill-recipient.removed by Dana Okafor, PORTAL");
    }

    @Test
    void addressThatIsThereInAnotherCaseIsRefusedAndKeptInTheForm() {
        add(address);
        var again = add(address.toUpperCase(Locale.ROOT));
        assertThat(again.status()).isEqualTo(422);
        PageChecks.assertSound(again.page());
        assertThat(again.page().select(".note.bad a[href=#address]").text())
                .isEqualTo(address.toUpperCase(Locale.ROOT) + " is on the list already");
        assertThat(again.page().expectFirst("#address").val()).isEqualTo(address.toUpperCase(Locale.ROOT));
        assertThat(entries()).hasSize(1);
    }

    @Test
    void whatIsNoAddressIsRefused() {
        for (var typed : List.of("", " ", "dana", "dana@a.example, " + address, "dana@a.example\r\nBcc: " + address)) {
            var answer = add(typed);
            assertThat(answer.status()).as(typed).isEqualTo(422);
            assertThat(answer.page().select("#address-e").text())
                    .as(typed)
                    .containsAnyOf("Enter an e-mail address", "Enter one e-mail address");
        }
        assertThat(entries()).isEmpty();
    }

    @Test
    void removingWhatSomebodyElseRemovedSaysSo() {
        add(address);
        var form = dana.get(PATH).form("tr:contains(" + address + ") form");
        dana.follow(remove());
        assertThat(dana.follow(dana.send(form, Map.of())).page().text()).contains("not on the list any more");
        assertThat(entries()).hasSize(2);
    }

    @Test
    void paletteLeadsToTheList() {
        var found = dana.get("/jump?q=notif").page();
        assertThat(found.select("a[href=" + PATH + "]").text()).contains("Backfill notifications");
    }

    private PortalAnswer add(String typed) {
        return dana.send(dana.get(PATH).form("form[action=" + PATH + "]"), Map.of("address", typed));
    }

    private PortalAnswer remove() {
        return dana.send(dana.get(PATH).form("tr:contains(" + address + ") form"), Map.of());
    }

    private List<@Nullable String> entries() {
        return jdbc.sql("""
                select action || ' by ' || actor_name || ', ' || cause from audit_entries
                where subject_type = 'backfill-recipient' and changes::text ilike '%' || :address || '%' order by id
                """).param("address", address).query(String.class).list();
    }
}
