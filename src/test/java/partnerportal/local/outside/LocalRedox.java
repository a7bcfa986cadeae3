package partnerportal.local.outside;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;

import java.io.IOException;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Redox as far as the portal asks it: a token for a signed assertion, and the destinations it knows. */
public final class LocalRedox extends StandIn {

    private static final String CLIENT = "portal-at-redox";
    private static final String TOKEN_PATH = "/v2/auth/token";
    private static final String DESTINATION_PATH = "/platform/v1/destinations/";

    private final RSAKey key;
    private final Set<String> destinations = ConcurrentHashMap.newKeySet();
    private final Set<String> usedAssertions = ConcurrentHashMap.newKeySet();
    private final AtomicInteger tokens = new AtomicInteger();
    private volatile String believed = "";
    private volatile boolean keyIsKnown = true;

    public LocalRedox() {
        try {
            key = new RSAKeyGenerator(2048).keyID("portal-key-1").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The portal's settings that lead here. */
    public Map<String, Object> settings() {
        var settings = new HashMap<String, Object>();
        settings.put("portal.redox.address", address());
        settings.put("portal.redox.client-id", CLIENT);
        settings.put("portal.redox.key-id", key.getKeyID());
        settings.put("portal.redox.private-key", privateKey());
        return settings;
    }

    public String privateKey() {
        try {
            var encoded =
                    Base64.getMimeEncoder().encodeToString(key.toRSAPrivateKey().getEncoded());
            return "-----BEGIN PRIVATE KEY-----\n" + encoded + "\n-----END PRIVATE KEY-----\n";
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public LocalRedox destination(String id) {
        destinations.add(id);
        return this;
    }

    public void forget(String destination) {
        destinations.remove(destination);
    }

    /** Somebody took the client's key away, or put it back; tokens given so far are not believed any more. */
    public void keyIsKnown(boolean known) {
        keyIsKnown = known;
        revokeTokens();
    }

    public void revokeTokens() {
        believed = "";
    }

    public int tokensGiven() {
        return tokens.get();
    }

    @Override
    Reply answer(HttpExchange exchange, String path) throws IOException {
        if (path.equals(TOKEN_PATH)) {
            return token(form(exchange));
        }
        var bearer = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        if (believed.isEmpty() || !bearer.equals("Bearer " + believed)) {
            return Reply.of(401);
        }
        var id = path.startsWith(DESTINATION_PATH) ? path.substring(DESTINATION_PATH.length()) : "";
        return destinations.contains(id)
                ? Reply.ok(Map.of("payload", Map.of("destination", Map.of("id", id, "name", "Somewhere"))))
                : Reply.of(404);
    }

    private Reply token(Map<String, String> form) {
        boolean right = "client_credentials".equals(form.get("grant_type"))
                && "urn:ietf:params:oauth:client-assertion-type:jwt-bearer".equals(form.get("client_assertion_type"))
                && keyIsKnown
                && holds(form.getOrDefault("client_assertion", ""));
        if (!right) {
            return Reply.of(401);
        }
        believed = "redox-token-" + tokens.incrementAndGet();
        return Reply.ok(Map.of("access_token", believed, "token_type", "Bearer", "expires_in", 300));
    }

    /** Signed with the client's key, made for here, in time, for minutes, and never used before. */
    private boolean holds(String assertion) {
        try {
            var signed = SignedJWT.parse(assertion);
            var claims = signed.getJWTClaimsSet();
            var now = Instant.now();
            var expiry = claims.getExpirationTime().toInstant();
            return signed.verify(new RSASSAVerifier(key.toRSAPublicKey()))
                    && key.getKeyID().equals(signed.getHeader().getKeyID())
                    && "RS384".equals(signed.getHeader().getAlgorithm().getName())
                    && CLIENT.equals(claims.getIssuer())
                    && CLIENT.equals(claims.getSubject())
                    && claims.getAudience().contains(address() + TOKEN_PATH)
                    && expiry.isAfter(now)
                    && expiry.isBefore(now.plusSeconds(301))
                    && usedAssertions.add(claims.getJWTID());
        } catch (ParseException | JOSEException unreadable) {
            return false;
        }
    }
}
