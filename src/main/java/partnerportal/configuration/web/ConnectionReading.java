package partnerportal.configuration.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import partnerportal.access.Action;
import partnerportal.access.Asker;
import partnerportal.configuration.checks.Checkable;
import partnerportal.configuration.checks.ProbeConnection;
import partnerportal.configuration.domain.CheckKind;
import partnerportal.configuration.domain.CheckOutcome;
import partnerportal.configuration.domain.CheckStep;
import partnerportal.configuration.domain.ConnectionCheck;
import partnerportal.configuration.domain.ConnectionChecks;
import partnerportal.shared.Actor;
import partnerportal.shared.NotFound;
import partnerportal.shell.Moments;

import java.time.Instant;

/** Gathers what a page shows of a connection and its last check. */
@Component
class ConnectionReading {

    private final ConnectionChecks checks;
    private final ProbeConnection probe;
    private final Moments moments;

    ConnectionReading(ConnectionChecks checks, ProbeConnection probe, Moments moments) {
        this.checks = checks;
        this.probe = probe;
        this.moments = moments;
    }

    /** The state that the page shows. @param live whether that is what is live although there is a draft */
    static Checkable shown(Shown shown, boolean live) {
        var published = shown.published();
        if (shown.draft() != null && !(live && published != null)) {
            return Checkable.draft(shown.draft());
        }
        if (published == null) {
            throw new NotFound();
        }
        return Checkable.live(published);
    }

    ConnectionCard card(Shown shown, boolean live, CheckKind kind, Asker asker) {
        var what = shown(shown, live);
        var values = kind.values(what.settings());
        boolean works = asker.may(Action.EDIT_CONFIGURATIONS);
        boolean entered = values != null;
        boolean asks = probe.isSetUp(kind);
        return new ConnectionCard(
                kind.slug(),
                kind.title(),
                StatusWord.ofConnection(checks.state(shown.id(), kind, what.settings()), moments),
                what.target().isDraft() ? "draft" : "live",
                works && asks,
                entered,
                works && entered && !asks
                        ? kind.title() + " cannot be checked here: the portal is not set up for it."
                        : null,
                works && values != null ? last(shown.id(), kind, values) : null);
    }

    private ConnectionCard.@Nullable LastCheck last(long id, CheckKind kind, String values) {
        return checks.last(id, kind, values)
                .map(check -> new ConnectionCard.LastCheck(
                        headline(check),
                        check.checkedAt(),
                        who(check.actor()),
                        check.steps().stream().map(ConnectionCard.Step::of).toList(),
                        check.outcome() == CheckOutcome.NOT_CHECKED ? lastGood(id, kind, values) : null))
                .orElse(null);
    }

    private @Nullable Instant lastGood(long id, CheckKind kind, String values) {
        return checks.lastConclusive(id, kind, values)
                .filter(check -> check.outcome() == CheckOutcome.PASSED)
                .map(ConnectionCheck::checkedAt)
                .orElse(null);
    }

    private static String who(Actor actor) {
        return actor.kind() == Actor.Kind.SYSTEM ? "the portal itself" : actor.name();
    }

    private static StatusWord headline(ConnectionCheck check) {
        return switch (check.outcome()) {
            case PASSED -> new StatusWord("good", "check", "Everything is right");
            case FAILED -> new StatusWord("bad", "stop", "Something is wrong");
            case NOT_CHECKED -> new StatusWord("warn", "alert", "This could not be checked");
        };
    }

    /** The words of the first step that made the check come out as it did. */
    static String complaint(ConnectionCheck check) {
        return check.steps().stream()
                .filter(step -> step.outcome() == check.outcome())
                .map(CheckStep::words)
                .findFirst()
                .orElseThrow();
    }
}
