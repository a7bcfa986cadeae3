package partnerportal.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Tracing;
import com.microsoft.playwright.options.ReducedMotion;
import partnerportal.local.identity.DemoUser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** The people of one journey, each with a browser of their own. Someone's trace is kept when the journey fails. */
final class Guests {

    private static final double PATIENCE_MILLIS = 15_000;

    private final Browser browser;
    private final String portal;
    private final List<Guest> present = new ArrayList<>();

    Guests(Browser browser, String portal) {
        this.browser = browser;
        this.portal = portal;
    }

    Guest signedOut() {
        return arrives(new NewContextOptions());
    }

    Guest signedIn(DemoUser user) {
        return signedOut().signIn(user);
    }

    Guest withoutScripts() {
        return arrives(new NewContextOptions().setJavaScriptEnabled(false));
    }

    /** Without motion: while one page moves over into the next, a slow machine's clicks meet neither. */
    private Guest arrives(NewContextOptions options) {
        options.setReducedMotion(ReducedMotion.REDUCE);
        var context = browser.newContext(
                options.setBaseURL(portal).setViewportSize(Look.DESKTOP_LIGHT.width(), Look.DESKTOP_LIGHT.height()));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        context.tracing().start(new Tracing.StartOptions().setSnapshots(true));
        var guest = new Guest(context);
        present.add(guest);
        return guest;
    }

    /**
     * @param trace the file to keep what happened in, when it failed
     * @throws AssertionError when a page went wrong behind a journey that did not notice
     */
    void leave(boolean failed, String trace) {
        var complaints = new ArrayList<String>();
        for (int at = 0; at < present.size(); at++) {
            var guest = present.get(at);
            var context = guest.context();
            complaints.addAll(guest.complaints());
            if (failed || !guest.complaints().isEmpty()) {
                context.tracing()
                        .stop(new Tracing.StopOptions()
                                .setPath(Path.of("target", "traces", trace + "-" + at + ".zip")));
            }
            context.close();
        }
        present.clear();
        assertThat(complaints).as("what the browsers complained about").isEmpty();
    }
}
