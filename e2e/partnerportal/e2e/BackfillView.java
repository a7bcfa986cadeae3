package partnerportal.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.FilePayload;
import partnerportal.local.station.EligibilityWorld;
import partnerportal.local.station.LocalStation;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The pages of a backfill, from the start to its end, for one of the demo's partners. */
final class BackfillView {

    /** The portal looks for work every second, and machines that run tests are slow. */
    private static final double PATIENCE_MILLIS = 60_000;

    private final Guest guest;
    private final LocalStation station;

    BackfillView(Guest guest, LocalStation station) {
        this.guest = guest;
        this.station = station;
    }

    /** Gives a list that fits the world around the portal, and waits until it is checked. */
    BackfillView start(String partner, int seed, String firstDay, String lastDay) {
        give(list(seed), partner, firstDay, lastDay);
        arrives("Ready");
        return this;
    }

    /** Gives a file whose columns nobody knows, and waits until it is refused. */
    BackfillView startInVain(String partner, String firstDay, String lastDay) {
        give("plan,city\nGold,Denver\n".getBytes(StandardCharsets.UTF_8), partner, firstDay, lastDay);
        arrives("Failed");
        return this;
    }

    private void give(byte[] file, String partner, String firstDay, String lastDay) {
        guest.open("/backfills");
        guest.link("Start a backfill").first().click();
        guest.field("Partner").fill(partner);
        guest.field("First day").fill(firstDay);
        guest.field("Last day").fill(lastDay);
        guest.page().locator("#file").setInputFiles(new FilePayload("roster-2026-10.csv", "text/csv", file));
        guest.button("Check file").click();
    }

    BackfillView match() {
        guest.button("Start matching").click();
        arrives("Waiting for you");
        return this;
    }

    BackfillView commit() {
        guest.button(Pattern.compile("Commit .*")).click();
        arrives("Done");
        return this;
    }

    BackfillView undo(String why) {
        guest.link("Undo").click();
        guest.field("Why is it undone?").fill(why);
        guest.button("Undo backfill").click();
        arrives("Undone");
        return this;
    }

    Locator state() {
        return guest.page().locator("h1 .badge");
    }

    /** Without scripts one looks again by the link that is there for it. */
    private void arrives(String state) {
        assertThat(guest.title()).containsText(Pattern.compile("2026"));
        var deadline = System.nanoTime() + (long) PATIENCE_MILLIS * 1_000_000;
        var reload = guest.link("Reload");
        while (!state().innerText().equals(state) && System.nanoTime() < deadline && reload.isVisible()) {
            guest.page().reload();
        }
        assertThat(state()).hasText(state, new HasTextOptions().setTimeout(PATIENCE_MILLIS));
    }

    private byte[] list(int seed) {
        var csv = new ByteArrayOutputStream();
        EligibilityWorld.of(station.world(), seed, 400, 0.6).write(csv);
        return csv.toByteArray();
    }
}
