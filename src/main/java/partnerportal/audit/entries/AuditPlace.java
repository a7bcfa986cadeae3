package partnerportal.audit.entries;

import org.jspecify.annotations.Nullable;
import partnerportal.shared.BadRequest;
import partnerportal.shell.PageToken;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Where in the list, newest first, a page goes on, and to which side. */
public record AuditPlace(boolean older, Instant at, long id) {

    private static final String ORDER = "audit";
    private static final String OLDER = "older";
    private static final long YEAR_1 = -62_135_596_800_000_000L;
    private static final long YEAR_9999 = 253_370_764_800_000_000L;

    static AuditPlace olderThan(AuditEntry entry) {
        return new AuditPlace(true, entry.at(), entry.id());
    }

    static AuditPlace newerThan(AuditEntry entry) {
        return new AuditPlace(false, entry.at(), entry.id());
    }

    public String token() {
        var micros = ChronoUnit.MICROS.between(Instant.EPOCH, at);
        return new PageToken(ORDER, List.of(older ? OLDER : "newer", Long.toString(micros), Long.toString(id))).text();
    }

    /**
     * Null when no token was given.
     *
     * @throws BadRequest when it is not a token of this list
     */
    public static @Nullable AuditPlace read(@Nullable String token) {
        var page = PageToken.read(token, ORDER, 3);
        if (page == null) {
            return null;
        }
        var micros = Math.clamp(page.number(1), YEAR_1, YEAR_9999);
        return new AuditPlace(
                page.keys().getFirst().equals(OLDER), Instant.EPOCH.plus(micros, ChronoUnit.MICROS), page.number(2));
    }
}
