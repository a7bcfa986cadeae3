package partnerportal.e2e;

import com.microsoft.playwright.Locator;

import java.util.regex.Pattern;

/** The review of a draft before it is published. */
record PublicationView(Guest guest, ConfigurationView configuration) {

    Locator changes() {
        return guest.region("What changes");
    }

    ConfigurationView publish(String reason) {
        guest.field("Reason (optional)").fill(reason);
        guest.button(Pattern.compile("^Publish revision \\d+$")).click();
        return configuration.isShown();
    }
}
