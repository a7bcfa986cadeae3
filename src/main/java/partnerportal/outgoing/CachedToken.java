package partnerportal.outgoing;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** An access token that another system gave the portal, kept until shortly before it expires. In memory only. */
public final class CachedToken {

    private static final Duration EARLY = Duration.ofSeconds(30);

    private final Clock clock;
    private volatile @Nullable Token kept;

    /** A token and when it ends. */
    private record Token(String value, Instant expiresAt) {

        @Override
        public String toString() {
            return "Token[until " + expiresAt + "]";
        }
    }

    public CachedToken(Clock clock) {
        this.clock = clock;
    }

    /**
     * The kept token, or the one that the answer gives.
     *
     * @param asked asks for a token (RFC 6749, 5.1) when there is none, and has seen that it was given
     * @throws OutgoingFailed when the answer holds none
     */
    public String value(Supplier<Answer> asked) {
        var known = kept;
        if (known != null && clock.instant().isBefore(known.expiresAt().minus(EARLY))) {
            return known.value();
        }
        var fresh = read(asked.get());
        kept = fresh;
        return fresh.value();
    }

    /** What was not believed is not used again. */
    public void forget() {
        kept = null;
    }

    private Token read(Answer answer) {
        var json = answer.json();
        var value = json.path("access_token").asString("");
        var seconds = json.path("expires_in").asLong(0);
        if (value.isEmpty() || value.chars().anyMatch(sign -> sign <= ' ' || sign > '~')) {
            throw new OutgoingFailed(Unanswered.UNEXPECTED_ANSWER);
        }
        return new Token(value, clock.instant().plusSeconds(seconds));
    }
}
