package partnerportal.audit.seals;

import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The key new seals are made with and those that old ones were made with. */
@Component
class SealKeys {

    private final SealKey current;
    private final Map<String, SealKey> byId = new HashMap<>();

    SealKeys(AuditProperties settings) {
        current = SealKey.of(settings.sealKey());
        settings.retiredSealKeys().stream().map(SealKey::of).forEach(key -> byId.put(key.id(), key));
        byId.put(current.id(), current);
    }

    SealKey current() {
        return current;
    }

    Optional<SealKey> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
