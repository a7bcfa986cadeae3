package partnerportal.access;

import org.jspecify.annotations.Nullable;
import partnerportal.shared.Actor;

/** What happened at the door, published for whoever keeps a trail. */
public sealed interface SignInEvent {

    record SignedIn(Actor actor) implements SignInEvent {}

    record SignedOut(Actor actor) implements SignInEvent {}

    /** @param reason a short word such as the provider's error code; never a token or a name that was typed */
    record SignInFailed(String reason) implements SignInEvent {}

    /**
     * A bearer token was not believed.
     *
     * @param reason what was wrong with it, without the token
     * @param path the address that was asked for
     */
    record TokenRefused(@Nullable String reason, String method, String path) implements SignInEvent {}
}
