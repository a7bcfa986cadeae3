package partnerportal.backfill.web;

import io.grpc.Status;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.backfill.review.FoundForTests;
import partnerportal.backfill.runs.BackfillState;
import partnerportal.backfill.runs.RunForTests;
import partnerportal.local.PortalAnswer;
import partnerportal.local.PortalTest;
import partnerportal.local.Visitor;
import partnerportal.local.Visitors;
import partnerportal.local.identity.DemoUser;
import partnerportal.local.station.LocalStation;
import partnerportal.shell.PageChecks;

import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class ReviewPagesIT {

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LocalStation station;

    Visitor dana;
    BackfillStory story;

    @BeforeEach
    void danaIsSignedIn(@Autowired ApplicationContext portal) {
        dana = visitors.signedIn(DemoUser.DANA_OKAFOR);
        story = new BackfillStory(portal, dana);
    }

    @AfterEach
    void recover() {
        station.recover();
    }

    @Test
    void pairIsShownSideBySideAndWhoLooksIsWrittenDownFirst() {
        var id = story.reviewed(41);
        var pair = first(id);
        var page = pair.page();
        PageChecks.assertSound(page);
        var careRequest = careRequest(pair);
        var patient = station.world().patientOf(careRequest);
        assertThat(page.select("h1").text()).isEqualTo("Care request " + careRequest);
        assertThat(page.select("tbody th").eachText())
                .containsExactly(
                        "Given name",
                        "Middle name",
                        "Family name",
                        "Suffix",
                        "Birth date",
                        "Sex",
                        "Last four of the SSN",
                        "ZIP code",
                        "Street",
                        "Phone",
                        "Member ID");
        assertThat(patient).isNotNull();
        assertThat(page.select("tbody tr .state").eachText()).doesNotContain("").hasSize(11);
        assertThat(page.select("tbody tr.on .state svg")).hasSameSizeAs(page.select("tbody tr.on"));
        assertThat(pair.address().toString()).matches(".*/backfills/%d/review/%d/[1-3]".formatted(id, careRequest));
        assertThat(jdbc.sql("""
                        select count(*) from audit_entries
                        where action = 'phi.read' and subject_id = :careRequest and actor_name = 'Dana Okafor'
                        """)
                        .param("careRequest", String.valueOf(careRequest))
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void pairsAreDecidedOneAfterTheOtherAndDecisionsCanBeChanged() {
        var id = story.reviewed(42);
        var pair = first(id);
        assertThat(progress(pair.page())).startsWith("0 of ");
        assertThat(pair.page().select("[data-hop]").eachAttr("data-hop")).contains("s", "d");
        var next = dana.follow(decide(pair, "same"));
        assertThat(next.address()).isNotEqualTo(pair.address());
        assertThat(next.page().title())
                .isNotEqualTo(pair.page().title())
                .startsWith("Care request " + careRequest(next));
        assertThat(next.page().select("[data-say]").text())
                .matches("Care request %d(, person [1-3])?: same person\\.".formatted(careRequest(pair)));
        assertThat(next.page().expectFirst("#change").attr("href"))
                .isEqualTo(pair.address().getPath());
        var back = dana.get(pair.address().getPath());
        PageChecks.assertSound(back.page());
        assertThat(back.page().select("h1 .badge").text()).isEqualTo("Same person");
        assertThat(back.page().text()).contains("Dana Okafor said same person");
        decide(back, "different");
        var different = dana.get(pair.address().getPath());
        assertThat(different.page().select("h1 .badge").text()).isEqualTo("Different people");
        var open = dana.follow(decide(different, "open"));
        assertThat(open.address()).isEqualTo(pair.address());
        PageChecks.assertSound(open.page());
        assertThat(open.page().select("[data-say]").text()).isEqualTo("The decision is taken back.");
        assertThat(open.page().select("#change")).isEmpty();
        assertThat(dana.get(pair.address().getPath()).page().select("h1 .badge"))
                .isEmpty();

        jdbc.sql("""
                        update backfill_pairs set decision = 'DIFFERENT', decided_by_subject = 'x', decided_by_name = 'X',
                          decided_at = now()
                        where backfill_id = :id and (care_request_id, place) <> (:careRequest, :place)
                        """)
                .param("id", id)
                .param("careRequest", careRequest(pair))
                .param("place", place(pair))
                .update();
        var last = decide(dana.get(pair.address().getPath()), "different");
        assertThat(last.location().orElseThrow().getPath()).isEqualTo("/backfills/" + id);
        assertThat(dana.follow(last).page().select(".note").text())
                .contains(": different people. Every pair is decided.");
        assertThat(story.page(id).text()).doesNotContain("pairs that are open");
    }

    @Test
    void whoIsSlowerIsToldWhatWasDecided() {
        var pair = first(story.reviewed(43));
        var marcus = visitors.signedIn(DemoUser.MARCUS_BELL);
        var his = marcus.get(pair.address().getPath());
        marcus.send(his.form("form[action*=/review/]"), Map.of("decision", "different"));
        var refused = decide(pair, "same");
        assertThat(refused.status()).isEqualTo(409);
        PageChecks.assertSound(refused.page());
        assertThat(refused.page().select(".note.warn[data-focus]").text())
                .contains("Marcus Bell decided this pair meanwhile: different people");
        assertThat(refused.page().select("h1 .badge").text()).isEqualTo("Different people");
    }

    @Test
    void withoutStationTheListIsStillShownAndNothingCanBeDecided() {
        var pair = first(story.reviewed(44));
        station.fails(100, Status.INVALID_ARGUMENT);
        var page = dana.get(pair.address().getPath()).page();
        PageChecks.assertSound(page);
        assertThat(page.select(".note.warn").text()).contains("Nothing can be decided here now");
        assertThat(page.select("td[data-label=List]").text()).isNotBlank();
        assertThat(page.select("td[data-label=Care request]").text()).isBlank();
        assertThat(page.select("button[name=decision]")).isEmpty();
    }

    @Test
    void pairIsComparedAsItIsNow() {
        var id = story.reviewed(46);
        for (var pair : all(id)) {
            var page = dana.get(pair).page();
            assertThat(page.select("td[data-label=List]").text()).as(pair).isNotBlank();
            assertThat(page.select(".note.info")).as(pair).isEmpty();
        }
        var pair = first(id);
        jdbc.sql("""
                        update backfill_pairs set codes = 'given:exact family:differs birth:differs sex:differs zip:differs'
                        where backfill_id = :id and care_request_id = :careRequest
                        """).param("id", id).param("careRequest", careRequest(pair)).update();

        var page = dana.get(pair.address().getPath()).page();

        PageChecks.assertSound(page);
        assertThat(page.select(".note.info h2").text()).isEqualTo("Changed since it was matched");
        assertThat(page.select("tbody tr:contains(Birth date) .state").text())
                .isEqualTo(pair.page()
                        .select("tbody tr:contains(Birth date) .state")
                        .text());
        assertThat(page.select("tbody .state").eachText())
                .isEqualTo(pair.page().select("tbody .state").eachText());
    }

    @Test
    void everySideThatIsNotThereHasItsReason() {
        var id = RunForTests.of(jdbc).in(BackfillState.REVIEW).add(jdbc);
        FoundForTests.of(jdbc, id).inReview(999_999_999_999L, 1);
        var page = first(id).page();
        PageChecks.assertSound(page);
        assertThat(page.select(".note.warn").text())
                .contains("Station does not have this care request any more.")
                .contains("The backfill’s list does not have row 1 any more.");
    }

    @Test
    void withoutPairsItSaysWhy() {
        assertThat(none(BackfillState.MATCHING)).startsWith("Not matched yet");
        assertThat(none(BackfillState.CANCELLED)).contains("The backfill was cancelled");
        assertThat(none(BackfillState.FAILED)).contains("The backfill failed");
        assertThat(none(BackfillState.DONE)).startsWith("No pair needs a person");
    }

    private String none(BackfillState state) {
        var id = RunForTests.of(jdbc).in(state).add(jdbc);
        var page = dana.get("/backfills/" + id + "/review").page();
        PageChecks.assertSound(page);
        return page.select(".empty").text();
    }

    /** The addresses of all pairs of a run. */
    private List<String> all(long id) {
        return jdbc.sql("select * from backfill_pairs where backfill_id = :id")
                .param("id", id)
                .query((row, at) ->
                        "/backfills/%d/review/%d/%d".formatted(id, row.getLong("care_request_id"), row.getInt("place")))
                .list();
    }

    @Test
    void afterTheDeletionItSaysWhyItIsEmpty() {
        var id = story.reviewed(45);
        var pair = first(id);
        jdbc.sql(
                        "update backfills set state = 'CANCELLED', ended_at = now(), cleared_at = now(), file_name = '(deleted)' where id = :id")
                .param("id", id)
                .update();
        var page = dana.get(pair.address().getPath()).page();
        PageChecks.assertSound(page);
        assertThat(page.select(".note.warn").text()).contains("File and list were deleted");
        assertThat(page.select("td[data-label=List], td[data-label=Care request]")
                        .text())
                .isBlank();
        assertThat(page.select("button[name=decision]")).isEmpty();
    }

    private PortalAnswer first(long id) {
        return dana.follow(dana.get("/backfills/" + id + "/review"));
    }

    private PortalAnswer decide(PortalAnswer pair, String decision) {
        return dana.send(pair.form("form[action*=/review/]"), Map.of("decision", decision));
    }

    private static String progress(Document page) {
        return page.select(".card-head .num").text();
    }

    private static long careRequest(PortalAnswer pair) {
        return Long.parseLong(pair.address().getPath().split("/")[4]);
    }

    private static int place(PortalAnswer pair) {
        return Integer.parseInt(pair.address().getPath().split("/")[5]);
    }
}
