package partnerportal.access;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * Remembers which tokens were believed, until they expire: machine clients send the same one for hours, and checking its
 * signature costs more than most answers. Refused ones are not remembered.
 */
final class VerifiedTokens implements JwtDecoder {

    private static final long MOST = 10_000;

    private final JwtDecoder verifying;
    private final Clock clock;
    private final AsyncCache<String, @Nullable Jwt> believed;

    VerifiedTokens(JwtDecoder verifying, Clock clock, Ticker ticker) {
        this.verifying = verifying;
        this.clock = clock;
        this.believed = Caffeine.newBuilder()
                .maximumSize(MOST)
                .ticker(ticker)
                .expireAfter(Expiry.<String, Jwt>creating((hash, token) -> untilExpiry(token)))
                .buildAsync();
    }

    /** Requests that come at once with a token nobody has sent yet wait for the first of them. */
    @Override
    public Jwt decode(String token) {
        var hash = hash(token);
        var mine = new CompletableFuture<@Nullable Jwt>();
        var others = believed.asMap().putIfAbsent(hash, mine);
        if (others == null) {
            return verify(token, mine);
        }
        var known = others.join();
        return known != null && untilExpiry(known).isPositive() ? known : verifying.decode(token);
    }

    /** Whoever waits for a token that is refused verifies it too; nothing is not kept. */
    private Jwt verify(String token, CompletableFuture<@Nullable Jwt> outcome) {
        try {
            var verified = verifying.decode(token);
            outcome.complete(verified);
            return verified;
        } finally {
            outcome.complete(null);
        }
    }

    private Duration untilExpiry(Jwt token) {
        Instant expiry = Objects.requireNonNull(token.getExpiresAt());
        var left = Duration.between(clock.instant(), expiry);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
