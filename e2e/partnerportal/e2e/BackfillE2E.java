package partnerportal.e2e;

import com.microsoft.playwright.Route.FulfillOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.backfill.runs.BackfillState;
import partnerportal.backfill.runs.RunForTests;
import partnerportal.local.DemoPortalTest;
import partnerportal.local.identity.DemoUser;
import partnerportal.local.station.LocalStation;

import java.util.regex.Pattern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A super admin corrects past care requests by a partner's list. */
@DemoPortalTest
@ExtendWith(Stage.class)
class BackfillE2E {

    private static final Pattern REVIEWED = Pattern.compile(".*/backfills/[0-9]+/review/[0-9]+/[0-9]");

    private static final Pattern POLL = Pattern.compile(".*/backfills/[0-9]+\\?.*seen=.*");

    @Autowired
    LocalStation station;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void recover() {
        station.recover();
    }

    @Test
    void matchesAFileReviewsByKeyboardCommitsAndUndoes(Guests guests) {
        var dana = guests.signedIn(DemoUser.DANA_OKAFOR);
        var backfill = new BackfillView(dana, station).start("Alder Ridge Health", 51, "2026-08-01", "2026-10-31");
        assertThat(dana.region("First rows table")).containsText("•••");
        assertThat(dana.heading("What the file has")).isVisible();

        backfill.match();
        assertThat(dana.region("Match report table")).containsText("Match, exact");
        dana.link("Review pairs").click();
        assertThat(dana.page()).hasURL(REVIEWED);
        var first = dana.page().url();
        assertThat(dana.heading("Is this one person?")).isVisible();
        dana.page().keyboard().press("?");
        assertThat(dana.page().locator("#shortcuts")).containsText("Go to “Same person”");
        dana.page().keyboard().press("Escape");
        dana.page().keyboard().press("s");
        assertThat(dana.button("Same person")).isFocused();
        dana.page().keyboard().press("d");
        assertThat(dana.button("Different people")).isFocused();
        assertThat(dana.page()).hasURL(first);
        dana.page().keyboard().press("Enter");
        assertThat(dana.page()).not().hasURL(first);
        assertThat(dana.page().getByText(Pattern.compile("[01] of [0-9]+ decided")))
                .isVisible();
        assertThat(dana.page().locator("#live")).containsText("different people.");
        assertThat(dana.link("Change that decision")).isVisible();
        dana.page().keyboard().press("n");
        dana.page().keyboard().press("Enter");
        assertThat(dana.page()).hasURL(REVIEWED);

        dana.link("Back to the backfill").click();
        backfill.commit();
        assertThat(dana.heading("What was changed")).isVisible();
        assertThat(dana.link("Download changes")).isVisible();
        backfill.undo("Only to see that it can be");
        assertThat(dana.heading("This backfill was undone")).isVisible();
    }

    @Test
    void pageThatGetsNoAnswersSaysSoInItsPlaceAndKeepsTheFocus(Guests guests) {
        var id = RunForTests.of(jdbc)
                .in(BackfillState.MATCHING)
                .set("matching_at", "now()")
                .add(jdbc);
        var dana = guests.signedIn(DemoUser.DANA_OKAFOR);
        dana.open("/backfills/" + id);
        var report = dana.region("Match report table");
        report.focus();
        dana.page().waitForResponse(POLL, () -> {});
        dana.page().waitForResponse(POLL, () -> {});
        assertThat(report).isFocused();

        var within = dana.page().locator("#progress").getByText("Not updating.");
        assertThat(within).isHidden();
        dana.page().route(POLL, route -> route.fulfill(new FulfillOptions().setStatus(404)));
        assertThat(within).isVisible();
        assertThat(dana.page().locator("#live")).hasText(Pattern.compile("Not updating\\. Last update .*"));
        assertThat(dana.page().locator("#failure")).isHidden();

        dana.page().unroute(POLL);
        assertThat(within).isHidden();
        // htmx writes its own line about each of them.
        dana.complaints().removeIf(line -> line.startsWith("Response Status Error Code 404"));
    }

    @Test
    void wholeStoryWorksWithoutScripts(Guests guests) {
        var dana = guests.withoutScripts().signIn(DemoUser.DANA_OKAFOR);
        var backfill = new BackfillView(dana, station)
                .start("Bluestem Physicians", 52, "2026-09-01", "2026-09-30")
                .match();
        dana.link("Review pairs").click();
        dana.button("Same person").click();
        dana.link(Pattern.compile("Back to the backfill|BF-.*")).first().click();
        backfill.commit().undo("Only to see that it can be");

        new BackfillView(dana, station).start("Bluestem Physicians", 53, "2026-09-01", "2026-09-30");
        dana.link("Cancel").click();
        assertThat(dana.title()).containsText("Cancel backfill BF-");
        dana.button("Cancel backfill").click();
        assertThat(backfill.state()).hasText("Cancelled");
    }

    @Test
    void fileThatCannotBeUsedSaysWhatToDo(Guests guests) {
        var dana = guests.signedIn(DemoUser.DANA_OKAFOR);
        dana.open("/backfills/new");
        dana.button("Check file").click();
        assertThat(dana.page().locator("form [role=alert]")).containsText("Select a CSV file");
        assertThat(dana.page().locator("form [role=alert]")).isFocused();
        dana.link("What the file must have").click();
        assertThat(dana.region("Columns table")).containsText("birth_date");
    }
}
