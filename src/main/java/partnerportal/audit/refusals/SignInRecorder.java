package partnerportal.audit.refusals;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import partnerportal.access.SignInEvent;
import partnerportal.access.SignInEvent.SignInFailed;
import partnerportal.access.SignInEvent.SignedIn;
import partnerportal.access.SignInEvent.SignedOut;
import partnerportal.access.SignInEvent.TokenRefused;
import partnerportal.audit.AuditEvent;
import partnerportal.shared.Actor;
import partnerportal.shared.Cause;

/** Writes down who came, who went and who was turned away at the door. */
@Component
class SignInRecorder {

    private final UnobtrusiveTrail trail;

    SignInRecorder(UnobtrusiveTrail trail) {
        this.trail = trail;
    }

    @EventListener
    void on(SignInEvent event) {
        switch (event) {
            case SignedIn(Actor actor) -> trail.witnessed(actor, ofPerson("person.signed-in", actor));
            case SignedOut(Actor actor) -> trail.witnessed(actor, ofPerson("person.signed-out", actor));
            case SignInFailed(String reason) ->
                trail.refused(
                        Actor.unknown(),
                        ofPerson("sign-in.failed", Actor.unknown()).because(reason));
            case TokenRefused(var reason, String method, String path) ->
                trail.refused(
                        Actor.unknown(),
                        AuditEvent.of("token.refused", "request", RequestedPath.of(path), method)
                                .because(reason)
                                .by(Cause.API));
        }
    }

    private static AuditEvent ofPerson(String action, Actor actor) {
        return AuditEvent.of(action, "person", actor.subject(), actor.name()).by(Cause.PORTAL);
    }
}
