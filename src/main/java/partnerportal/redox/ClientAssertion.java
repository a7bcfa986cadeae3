package partnerportal.redox;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.UUID;

/** Says who the client is, signed with its key: once usable, for minutes (RFC 7523, section 3; RS384 as Redox asks for). */
record ClientAssertion(RedoxProperties settings, Clock clock) {

    private static final Duration LIFE = Duration.ofMinutes(4);

    String signedFor(URI audience) {
        var now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(settings.clientId())
                .subject(settings.clientId())
                .audience(audience.toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .jwtID(UUID.randomUUID().toString())
                .build();
        var header = new JWSHeader.Builder(JWSAlgorithm.RS384)
                .type(JOSEObjectType.JWT)
                .keyID(settings.keyId())
                .build();
        var signed = new SignedJWT(header, claims);
        try {
            signed.sign(new RSASSASigner(settings.key()));
        } catch (JOSEException unusable) {
            throw new IllegalStateException("REDOX_PRIVATE_KEY cannot sign with RS384", unusable);
        }
        return signed.serialize();
    }
}
