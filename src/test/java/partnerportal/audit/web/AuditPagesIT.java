package partnerportal.audit.web;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.audit.AuditEvent;
import partnerportal.audit.AuditTrail;
import partnerportal.audit.seals.SealAuditTrail;
import partnerportal.local.LocalPostgres;
import partnerportal.local.PortalTest;
import partnerportal.local.Visitor;
import partnerportal.local.Visitors;
import partnerportal.local.identity.DemoUser;
import partnerportal.shared.Actor;
import partnerportal.shared.Cause;
import partnerportal.shared.FieldChange;
import partnerportal.shell.PageChecks;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class AuditPagesIT {

    @Autowired
    AuditTrail trail;

    @Autowired
    SealAuditTrail seal;

    @Autowired
    Visitors visitors;

    Visitor dana;
    JdbcClient superuser;
    private final String subject = UUID.randomUUID().toString();

    @BeforeEach
    void danaIsSignedIn(@Autowired LocalPostgres postgres) {
        dana = visitors.signedIn(DemoUser.DANA_OKAFOR);
        superuser = JdbcClient.create(postgres.asSuperuser());
    }

    @Test
    void listShowsEntriesNewestFirst() {
        write("first", "second");
        var answer = dana.get("/audit?subject_id=" + subject);

        assertThat(answer.status()).isEqualTo(200);
        var page = answer.page();
        PageChecks.assertSound(page);
        assertThat(page.select("nav.rail a[aria-current=page]").text()).isEqualTo("Audit log");
        assertThat(page.select("tbody td[data-label=To what]").eachText()).containsExactly("second", "first");
        assertThat(page.select("tbody th").first().text()).isEqualTo("Thing changed");
        assertThat(page.select("tbody td[data-label=Who]").first().text())
                .isEqualTo("Marcus Bell through express-backend");
        assertThat(page.select("#export").attr("href")).isEqualTo("/audit/export?subject_id=" + subject);
    }

    @Test
    void htmxGetsTheRowsAlone() {
        write("only");
        var fragment = dana.get("/audit?subject_id=" + subject, "HX-Request", "true");

        assertThat(fragment.body()).doesNotContain("<html");
        assertThat(fragment.header("Vary").orElse("")).containsIgnoringCase("HX-Request");
        var page = fragment.page();
        assertThat(page.select("#rows tbody tr")).hasSize(1);
        assertThat(page.select("#export[hx-swap-oob=true]").attr("href")).contains(subject);
        assertThat(page.select("[hx-swap-oob='innerHTML:#live']").text()).isEqualTo("1 entry");
    }

    @Test
    void goingBackInHistoryGetsTheWholePage() {
        assertThat(dana.get("/audit", "HX-Request", "true", "HX-History-Restore-Request", "true")
                        .body())
                .contains("<html");
    }

    @Test
    void pagesLeadForthAndBack() {
        write(IntStream.range(0, 60).mapToObj(at -> "entry " + at).toArray(String[]::new));

        var first = dana.get("/audit?subject_id=" + subject).page();
        assertThat(first.select("tbody tr")).hasSize(50);
        assertThat(first.select("a[rel=prev]")).isEmpty();
        var second = dana.get(first.expectFirst("a[rel=next]").attr("href")).page();
        assertThat(second.select("tbody tr")).hasSize(10);
        assertThat(second.select("a[rel=next]")).isEmpty();
        assertThat(second.select("tbody td[data-label=To what]").last().text()).isEqualTo("entry 0");
        var again = dana.get(second.expectFirst("a[rel=prev]").attr("href")).page();
        assertThat(again.select("tbody td[data-label=To what]").first().text()).isEqualTo("entry 59");
    }

    @Test
    void nothingFoundSaysWhatToTry() {
        var page = dana.get("/audit?subject_id=" + subject).page();

        assertThat(page.select(".empty h3").text()).isEqualTo("Nothing recorded that fits");
        var dated = dana.get("/audit?from=2001-01-01&to=2001-01-02").page();
        assertThat(dated.select(".empty h3").text()).isEqualTo("Nothing recorded for these dates");
        assertThat(page.select(".empty a").text()).isEqualTo("Show last 30 days");
        assertThat(page.select(".empty a").attr("href")).startsWith("/audit?from=");
        PageChecks.assertSound(page);
    }

    @Test
    void whatIsTypedIntoAFilterComesBackAsText() {
        var page = dana.get("/audit?person=%3Cb%3E%26%22&subject_id=" + subject).page();

        assertThat(page.select("#person").attr("value")).isEqualTo("<b>&\"");
        assertThat(page.select("#export").attr("href")).contains("person=%3Cb%3E%26%22");
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=soon", "to=2026-13-01", "from=%2B123456789-01-01", "from=2026-11-02&to=2026-11-01"})
    void dayThatIsNoneIsAProblemOfItsField(String query) {
        var answer = dana.get("/audit?" + query);

        assertThat(answer.status()).isEqualTo(422);
        var page = answer.page();
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select("[data-focus] a").attr("href")).isIn("#from", "#to");
        assertThat(page.select("details.more[open]")).hasSize(1);
        PageChecks.assertSound(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/audit?outcome=maybe", "/audit?page_token=made-up", "/audit/export?from=soon"})
    void addressThatMeansNothingIsRefused(String address) {
        assertThat(dana.get(address).status()).isEqualTo(400);
    }

    @Test
    void entryShowsWhatChangedAndItsSeal() {
        write("Alder Ridge");
        seal.run();
        var answer = dana.get("/audit/" + id());

        var page = answer.page();
        PageChecks.assertSound(page);
        assertThat(page.select("h1").text()).isEqualTo("Thing changed");
        assertThat(page.select("dl.diff del").text()).contains("before Alder Ridge");
        assertThat(page.select("dl.diff ins").text()).contains("after Alder Ridge");
        assertThat(page.select("dt:contains(Prepared by) + dd").text()).isEqualTo("Dana Okafor");
        assertThat(page.select("dt:contains(Reason) + dd").text()).isEqualTo("=Because");
        assertThat(page.select("dt:contains(Seal) + dd").text()).startsWith("Position ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/audit/999999999999999999", "/audit/0", "/audit/abc", "/audit/9999999999999999999"})
    void entryThatIsNotThereIsNotFound(String address) {
        assertThat(dana.get(address).status()).isEqualTo(404);
    }

    @Test
    void exportHasTheFilteredEntriesAsTextAndIsAnEntryItself() {
        write("one", "two, with a comma");
        var answer = dana.get("/audit/export?subject_id=" + subject);

        assertThat(answer.header("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(answer.header("Content-Disposition").orElse("")).startsWith("attachment; filename=\"audit-log-");
        var lines = answer.body().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst()).startsWith("id,at,outcome,actor_kind");
        assertThat(lines.get(1)).contains("\"two, with a comma\"").contains(",'=Because,");
        assertThat(lines.get(2)).contains(",one,").contains("/name: before one → after one");
        assertThat(superuser
                        .sql(
                                "select actor_subject from audit_entries where action = 'audit-trail.exported' and reason = ?")
                        .param("subject id " + subject)
                        .query(String.class)
                        .list())
                .containsExactly("dana.okafor");
    }

    @Test
    void verifyingSaysThatTheLogIsWhole() {
        write("proven");
        seal.run();
        var form = dana.get("/audit/verification").form("form[action=/audit/verification]");
        var answer = dana.send(form, Map.of());

        assertThat(answer.status()).isEqualTo(200);
        var page = answer.page();
        PageChecks.assertSound(page);
        assertThat(page.select(".note.good").text()).contains("The audit log is whole", "proven unchanged");
        var noted = Map.of(
                "position", page.select("dt:contains(Position) + dd").text(),
                "mac", page.select("dt:contains(Seal) + dd").text());
        assertThat(dana.send(form, noted).page().select(".note.good")).hasSize(1);
        assertThat(dana.send(form, Map.of("position", "999999999", "mac", noted.get("mac")))
                        .page()
                        .select(".note.bad")
                        .text())
                .contains("The newest entries were cut off");
    }

    @Test
    void verifyingNamesTheEntryThatWasChanged() {
        write("to be changed");
        seal.run();
        superuser
                .sql("update audit_entries set reason = 'x' where subject_id = ?")
                .param(subject)
                .update();
        try {
            var form = dana.get("/audit/verification").form("form[action=/audit/verification]");
            var page = dana.send(form, Map.of()).page();

            assertThat(page.select(".note.bad").text()).contains("Entry " + id() + " was changed");
            assertThat(page.select(".note.bad a").attr("href")).isEqualTo("/audit/" + id());
        } finally {
            superuser
                    .sql("update audit_entries set reason = '=Because' where subject_id = ?")
                    .param(subject)
                    .update();
        }
    }

    @Test
    void halfASealIsAProblemOfTheForm() {
        var form = dana.get("/audit/verification").form("form[action=/audit/verification]");
        var answer = dana.send(form, Map.of("position", "12"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#position").attr("value")).isEqualTo("12");
        assertThat(answer.page().select("[data-focus] a").attr("href")).isEqualTo("#position");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/audit", "/audit/1", "/audit/export", "/audit/verification"})
    void onlySuperAdminsGetIn(String address) {
        assertThat(visitors.signedIn(DemoUser.PRIYA_NAIR).get(address).status()).isEqualTo(403);
        assertThat(visitors.signedOut().get(address).location().orElseThrow().getPath())
                .isEqualTo("/login");
    }

    private void write(String... labels) {
        for (var label : labels) {
            trail.witnessed(
                    new Actor(Actor.Kind.USER, "marcus.bell", "Marcus Bell", "express-backend"),
                    AuditEvent.of("thing.changed", "thing", subject, label)
                            .changing(List.of(new FieldChange("/name", "before " + label, "after " + label)))
                            .because("=Because")
                            .by(Cause.PORTAL)
                            .with(List.of(Actor.user("dana.okafor", "Dana Okafor"))));
        }
    }

    private long id() {
        return superuser
                .sql("select max(id) from audit_entries where subject_id = ?")
                .param(subject)
                .query(Long.class)
                .single();
    }
}
