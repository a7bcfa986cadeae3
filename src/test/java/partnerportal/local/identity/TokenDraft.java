package partnerportal.local.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.PlainHeader;
import com.nimbusds.jose.PlainObject;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A token before it is signed, so that a test can spoil exactly one thing about it. */
public final class TokenDraft {

    private static final long AN_HOUR = 3600;

    private final RSAKey key;
    private final Map<String, Object> claims = new LinkedHashMap<>();
    private JOSEObjectType type = JOSEObjectType.JWT;

    TokenDraft(RSAKey key) {
        this.key = key;
    }

    /** @param value null removes the claim */
    public TokenDraft claim(String name, @Nullable Object value) {
        if (value == null) {
            claims.remove(name);
        } else {
            claims.put(name, value);
        }
        return this;
    }

    public TokenDraft issuedBy(String issuer) {
        return claim("iss", issuer);
    }

    public TokenDraft audience(String... audience) {
        return claim("aud", List.of(audience));
    }

    public TokenDraft scope(String scope) {
        return claim("scope", scope);
    }

    public TokenDraft expired() {
        return shifted(-2 * AN_HOUR);
    }

    public TokenDraft notYetValid() {
        return claim("nbf", seconds("iat") + AN_HOUR);
    }

    /** The {@code typ} of access tokens after RFC 9068. */
    public TokenDraft typedAsAccessToken() {
        type = new JOSEObjectType("at+jwt");
        return this;
    }

    public String signed() {
        return signed(key, key.getKeyID());
    }

    /** Signed with a key the provider never published. */
    public String signedByStranger() {
        return signed(strangersKey(), "nobody-knows-this-key");
    }

    /** Signed with a stranger's key, claiming to be the provider's. */
    public String forged() {
        return signed(strangersKey(), key.getKeyID());
    }

    /** {@code alg: none}. */
    public String unsigned() {
        return new PlainObject(new PlainHeader.Builder().type(type).build(), payload()).serialize();
    }

    /** HS256 with the provider's public key as the secret: fools verifiers that let the token choose the algorithm. */
    public String signedWithPublicKeyAsSecret() {
        try {
            var secret = key.toRSAPublicKey().getEncoded();
            return sign(JWSAlgorithm.HS256, key.getKeyID(), new MACSigner(secret));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Cut off within the signature. */
    public String truncated() {
        var whole = signed();
        return whole.substring(0, whole.length() - 20);
    }

    private TokenDraft shifted(long seconds) {
        return claim("iat", seconds("iat") + seconds).claim("exp", seconds("exp") + seconds);
    }

    private long seconds(String claim) {
        return (Long) Objects.requireNonNull(claims.get(claim));
    }

    private String signed(RSAKey by, String keyId) {
        try {
            return sign(JWSAlgorithm.RS256, keyId, new RSASSASigner(by));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private String sign(JWSAlgorithm algorithm, String keyId, JWSSigner signer) throws JOSEException {
        var header = new JWSHeader.Builder(algorithm).keyID(keyId).type(type).build();
        var token = new JWSObject(header, payload());
        token.sign(signer);
        return token.serialize();
    }

    private Payload payload() {
        return new Payload(claims);
    }

    private static RSAKey strangersKey() {
        try {
            return new RSAKeyGenerator(2048).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
