package partnerportal.configuration.web;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import partnerportal.access.Asker;
import partnerportal.configuration.checks.CheckConnection;
import partnerportal.configuration.domain.CheckKind;
import partnerportal.configuration.domain.ConnectionCheck;
import partnerportal.shared.Cause;

import java.io.Serializable;

/** Checks what somebody looks at, and tells the next page what came of it. */
@Component
class CheckNow {

    private final CheckConnection check;

    CheckNow(CheckConnection check) {
        this.check = check;
    }

    /** What the next page says; kept in the session until then. */
    record Told(String tone, String words) implements Serializable {}

    /** @param live whether what is live is looked at although there is a draft */
    void check(Shown shown, boolean live, CheckKind kind, Asker asker, RedirectAttributes next) {
        var made = check.check(ConnectionReading.shown(shown, live), kind, asker.actor(), Cause.PORTAL);
        next.addFlashAttribute("checked", new Told(tone(made), words(made)));
    }

    private static String tone(ConnectionCheck made) {
        return switch (made.outcome()) {
            case PASSED -> "good";
            case FAILED -> "bad";
            case NOT_CHECKED -> "warn";
        };
    }

    private static String words(ConnectionCheck made) {
        var title = made.kind().title();
        return switch (made.outcome()) {
            case PASSED -> title + " was checked. Everything is right.";
            case FAILED -> title + " was checked. " + ConnectionReading.complaint(made) + ".";
            case NOT_CHECKED -> title + " could not be checked. " + ConnectionReading.complaint(made) + ".";
        };
    }
}
