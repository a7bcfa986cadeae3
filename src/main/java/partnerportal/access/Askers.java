package partnerportal.access;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;
import partnerportal.shared.Actor;
import partnerportal.shared.EmailAddress;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads who is asking from a session's ID token or a request's access token. */
@Component
public class Askers {

    private final OidcProperties oidc;

    /** By the token itself: the same one is remembered and thus the same object for as long as it is believed. */
    private final LoadingCache<Jwt, Asker> known =
            Caffeine.newBuilder().weakKeys().build(this::read);

    Askers(OidcProperties oidc) {
        this.oidc = oidc;
    }

    /** Whoever makes the request that this thread serves; empty when nobody is signed in. */
    public Optional<Asker> current() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    /** Whether this thread serves somebody at the pages, and not a caller with a token. */
    boolean isAtPages() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof OidcUser;
    }

    /** Until when the access token of this thread's request holds; empty when it came without one. */
    public Optional<Instant> currentUntil() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Jwt token
                ? Optional.ofNullable(token.getExpiresAt())
                : Optional.empty();
    }

    Optional<Asker> of(@Nullable Authentication authentication) {
        if (authentication == null || !authentication.isAuthenticated()) {
            return Optional.empty();
        }
        return switch (authentication.getPrincipal()) {
            case OidcUser user -> Optional.of(person(user, null));
            case Jwt token -> Optional.of(known.get(token));
            case null, default -> Optional.empty();
        };
    }

    private Asker read(Jwt token) {
        return isMachine(token) ? machine(token) : person(token, client(token));
    }

    private Asker person(ClaimAccessor claims, @Nullable String client) {
        var subject = Objects.requireNonNullElse(claims.getClaimAsString("sub"), "unknown");
        var name = Objects.requireNonNullElse(claims.getClaimAsString("name"), subject);
        var partner = claims.getClaimAsString(oidc.expressPartnerIdClaim());
        return new Asker(
                new Actor(Actor.Kind.USER, subject, name, client),
                roles(claims),
                Set.of(),
                partner == null || partner.isBlank() ? null : partner,
                email(claims));
    }

    /** Null when there is none, or one that the provider knows not to be verified. */
    private static @Nullable String email(ClaimAccessor claims) {
        var email = claims.getClaimAsString("email");
        var verified = claims.getClaimAsString("email_verified");
        return email == null || "false".equals(verified)
                ? null
                : EmailAddress.of(email).map(EmailAddress::text).orElse(null);
    }

    private static Asker machine(Jwt token) {
        var subject = Objects.requireNonNullElse(token.getSubject(), "unknown");
        var client = Objects.requireNonNullElse(client(token), subject);
        return new Asker(new Actor(Actor.Kind.CLIENT, subject, client, client), Set.of(), scopes(token), null);
    }

    private static boolean isMachine(Jwt token) {
        var client = client(token);
        return "client-credentials".equals(token.getClaimAsString("gty"))
                || client != null
                        && (client.equals(token.getSubject()) || (client + "@clients").equals(token.getSubject()));
    }

    private static @Nullable String client(Jwt token) {
        var azp = token.getClaimAsString("azp");
        return azp != null ? azp : token.getClaimAsString("client_id");
    }

    private Set<Role> roles(ClaimAccessor claims) {
        var roles = words(claims, oidc.rolesClaim()).stream().flatMap(word -> Role.of(word).stream());
        return roles.collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    private static Set<Scope> scopes(Jwt token) {
        var words = new HashSet<>(words(token, "scope"));
        words.addAll(words(token, "permissions"));
        var scopes = words.stream().flatMap(word -> Scope.of(word).stream());
        return scopes.collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)));
    }

    /** A claim may be a list of words or one text with spaces between them. */
    private static Set<String> words(ClaimAccessor claims, String name) {
        Object claim = claims.getClaims().get(name);
        return switch (claim) {
            case Collection<?> list -> list.stream().map(String::valueOf).collect(Collectors.toSet());
            case String text -> Arrays.stream(text.split(" ")).collect(Collectors.toSet());
            case null, default -> Set.of();
        };
    }
}
