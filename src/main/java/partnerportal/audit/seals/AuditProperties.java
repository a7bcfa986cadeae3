package partnerportal.audit.seals;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;
import java.util.List;

/**
 * How the trail is sealed.
 *
 * @param sealKey at least 32 random bytes in base64; who has it can make seals, so it stays outside the database
 * @param retiredSealKeys earlier keys, which old seals are still verified with
 * @param sealInterval how long an entry waits for its seal at most, unless a transaction is open longer
 */
@ConfigurationProperties("portal.audit")
public record AuditProperties(
        @DefaultValue("") String sealKey,
        @DefaultValue List<String> retiredSealKeys,
        @DefaultValue("10s") Duration sealInterval) {

    public AuditProperties {
        SealKey.of(sealKey);
        retiredSealKeys = List.copyOf(retiredSealKeys);
        retiredSealKeys.forEach(SealKey::of);
        if (!sealInterval.isPositive()) {
            throw new IllegalArgumentException("portal.audit.seal-interval must be longer than nothing, such as 10s.");
        }
    }

    /** Without the keys, so that they get into no log. */
    @Override
    public String toString() {
        return "AuditProperties[retired keys: %d, interval: %s]".formatted(retiredSealKeys.size(), sealInterval);
    }
}
