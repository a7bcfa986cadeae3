package partnerportal.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Tracing;
import partnerportal.local.identity.DemoUser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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

    private Guest arrives(NewContextOptions options) {
        var context = browser.newContext(
                options.setBaseURL(portal).setViewportSize(Look.DESKTOP_LIGHT.width(), Look.DESKTOP_LIGHT.height()));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        context.tracing().start(new Tracing.StartOptions().setSnapshots(true));
        var guest = new Guest(context);
        present.add(guest);
        return guest;
    }

    /** @param trace the file to keep what happened in, when it failed */
    void leave(boolean failed, String trace) {
        for (int at = 0; at < present.size(); at++) {
            BrowserContext context = present.get(at).context();
            if (failed) {
                context.tracing()
                        .stop(new Tracing.StopOptions()
                                .setPath(Path.of("target", "traces", trace + "-" + at + ".zip")));
            }
            context.close();
        }
        present.clear();
    }
}
