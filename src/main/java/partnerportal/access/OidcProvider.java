package partnerportal.access;

import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The identity provider as its discovery document describes it, asked for when first needed: the portal starts and serves
 * while the provider is down.
 */
@Component
class OidcProvider {

    static final String REGISTRATION = "portal";
    static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
    static final Duration READ_TIMEOUT = Duration.ofSeconds(3);

    private static final Duration KEYS_KEPT = Duration.ofMinutes(5);
    private static final Duration KEYS_REFRESHED_AHEAD = Duration.ofSeconds(30);
    private static final Duration KEYS_ASKED_AT_MOST_EVERY = Duration.ofSeconds(30);
    private static final Duration KEYS_OUTLIVE_AN_OUTAGE = Duration.ofHours(4);
    private static final int KEYS_SIZE_LIMIT = 200_000;

    private final OidcProperties oidc;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable Discovered discovered;
    private volatile @Nullable Exception lastFailure;

    private record Discovered(ClientRegistration registration, JWKSource<SecurityContext> keys) {}

    OidcProvider(OidcProperties oidc) {
        this.oidc = oidc;
    }

    /** @throws ProviderUnavailable when the discovery document cannot be had */
    ClientRegistration registration() {
        return discover().registration();
    }

    /** The provider's signing keys, asked for when first needed, kept for minutes and through an outage for hours. */
    JWKSource<SecurityContext> keys() {
        return (selector, context) -> {
            try {
                return discover().keys().get(selector, context);
            } catch (ProviderUnavailable down) {
                // What decoders take for an outage; anything else they would blame on the token.
                throw new RemoteKeySourceException(down.getMessage(), down);
            }
        };
    }

    static JdkClientHttpRequestFactory requests() {
        var client = HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build();
        var factory = new JdkClientHttpRequestFactory(client);
        factory.setReadTimeout(READ_TIMEOUT);
        return factory;
    }

    /** Who waits while somebody else asks shares that answer, a failure too: nobody waits for more than one. */
    private Discovered discover() {
        var known = discovered;
        if (known != null) {
            return known;
        }
        var earlierFailure = lastFailure;
        lock.lock();
        try {
            if (lastFailure != earlierFailure) {
                throw new ProviderUnavailable(Objects.requireNonNull(lastFailure));
            }
            if (discovered == null) {
                var document = fetchDocument();
                discovered = new Discovered(registration(document), keySource(document));
            }
            return Objects.requireNonNull(discovered);
        } catch (RestClientException | IllegalArgumentException | MalformedURLException unusable) {
            lastFailure = unusable;
            throw new ProviderUnavailable(unusable);
        } finally {
            lock.unlock();
        }
    }

    private Map<String, Object> fetchDocument() {
        var issuer = oidc.issuer().endsWith("/")
                ? oidc.issuer().substring(0, oidc.issuer().length() - 1)
                : oidc.issuer();
        var document = RestClient.builder()
                .requestFactory(requests())
                .build()
                .get()
                .uri(URI.create(issuer + "/.well-known/openid-configuration"))
                .retrieve()
                .body(new ParameterizedTypeReference<Map<String, Object>>() {});
        if (document == null || !oidc.issuer().equals(document.get("issuer"))) {
            throw new IllegalArgumentException("The discovery document names another issuer than the setting.");
        }
        return document;
    }

    private ClientRegistration registration(Map<String, Object> document) {
        return ClientRegistrations.fromOidcConfiguration(document)
                .registrationId(REGISTRATION)
                .clientId(oidc.clientId())
                .clientSecret(oidc.clientSecret())
                .redirectUri(oidc.redirectUri())
                .scope("openid", "profile", "email")
                .userNameAttributeName("sub")
                .build();
    }

    private static JWKSource<SecurityContext> keySource(Map<String, Object> document) throws MalformedURLException {
        var address = URI.create(String.valueOf(document.get("jwks_uri"))).toURL();
        var retriever = new DefaultResourceRetriever(
                (int) CONNECT_TIMEOUT.toMillis(), (int) READ_TIMEOUT.toMillis(), KEYS_SIZE_LIMIT);
        JWKSource<SecurityContext> keys = JWKSourceBuilder.create(address, retriever)
                .cache(KEYS_KEPT.toMillis(), READ_TIMEOUT.toMillis())
                .refreshAheadCache(KEYS_REFRESHED_AHEAD.toMillis(), false)
                .rateLimited(KEYS_ASKED_AT_MOST_EVERY.toMillis())
                .retrying(true)
                .outageTolerant(KEYS_OUTLIVE_AN_OUTAGE.toMillis())
                .build();
        return (selector, context) -> {
            try {
                return keys.get(selector, context);
            } catch (RateLimitReachedException tooManyUnknownKeys) {
                // A token with a made-up key id is the sender's fault: no key, thus 401 instead of 503.
                return List.of();
            }
        };
    }
}
