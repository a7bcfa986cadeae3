package partnerportal.shell;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import partnerportal.access.Asker;
import partnerportal.shared.BadRequest;
import partnerportal.shared.InvalidInput;
import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Lets a caller repeat a {@code POST} that creates: the same key and request get the first answer again. Key, change and
 * answer are written in one transaction, so there is never one without the others.
 */
@Component
public class IdempotencyKeys {

    public static final String HEADER = "Idempotency-Key";

    /** How long a key is remembered. */
    public static final Duration KEPT = Duration.ofHours(24);

    private static final int LONGEST = 200;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final Clock clock;

    IdempotencyKeys(JdbcClient jdbc, JsonMapper json, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    private record Kept(
            String fingerprint,
            int status,
            @Nullable String location,
            @Nullable String tag,
            byte[] body) {}

    /**
     * Carries out the request, unless it was carried out before under the same key.
     *
     * @param key the header's value; null to carry it out in any case
     * @param request what the caller asked for: the address and the body
     * @throws InvalidInput when the key was used for another request
     */
    public ResponseEntity<byte[]> once(
            @Nullable String key, Asker asker, Object request, Supplier<ResponseEntity<byte[]>> act) {
        if (key == null) {
            return act.get();
        }
        var fingerprint = fingerprint(key, request);
        return transaction.execute(status -> {
            if (!take(key, asker, fingerprint)) {
                return again(key, asker, fingerprint);
            }
            var answer = act.get();
            keep(key, asker, answer);
            return answer;
        });
    }

    /**
     * The answer that was given under the key before, for who must do something long outside the transaction that
     * {@link #once} would open. Who finds none does it, and then hands the rest to {@code once}.
     *
     * @throws InvalidInput when the key was used for another request
     */
    public Optional<ResponseEntity<byte[]>> answered(@Nullable String key, Asker asker, Object request) {
        if (key == null) {
            return Optional.empty();
        }
        var fingerprint = fingerprint(key, request);
        return find(key, asker).map(kept -> again(kept, fingerprint));
    }

    /** Forgets the keys that are older than {@link #KEPT}. */
    public int forgetOld() {
        return jdbc.sql("delete from idempotency_keys where taken_at < :before")
                .param("before", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    private String fingerprint(String key, Object request) {
        if (key.isBlank() || key.length() > LONGEST) {
            throw new BadRequest(HEADER, "The key must have 1 to " + LONGEST + " characters.");
        }
        return ETags.strong("", json.writeValueAsBytes(request));
    }

    /** Waits for a transaction that is taking the same key. */
    private boolean take(String key, Asker asker, String fingerprint) {
        return jdbc.sql("""
                insert into idempotency_keys (caller, key, fingerprint, taken_at)
                values (:caller, :key, :fingerprint, :now)
                on conflict (caller, key) do nothing
                """)
                        .param("caller", asker.actor().subject())
                        .param("key", key)
                        .param("fingerprint", fingerprint)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private ResponseEntity<byte[]> again(String key, Asker asker, String fingerprint) {
        var kept = find(key, asker).orElseThrow(() -> new IllegalStateException("A taken key has no answer."));
        return again(kept, fingerprint);
    }

    private static ResponseEntity<byte[]> again(Kept kept, String fingerprint) {
        if (!kept.fingerprint().equals(fingerprint)) {
            throw new InvalidInput(
                    "", "idempotency-key-reused", "This Idempotency-Key was used for another request. Take a new one.");
        }
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        if (kept.location() != null) {
            headers.set(HttpHeaders.LOCATION, kept.location());
        }
        if (kept.tag() != null) {
            headers.setETag(kept.tag());
        }
        return new ResponseEntity<>(kept.body(), headers, HttpStatus.valueOf(kept.status()));
    }

    private Optional<Kept> find(String key, Asker asker) {
        return jdbc.sql("""
                select fingerprint, status, location, tag, body from idempotency_keys
                where caller = :caller and key = :key
                """)
                .param("caller", asker.actor().subject())
                .param("key", key)
                .query((row, at) -> new Kept(
                        row.getString("fingerprint"),
                        row.getInt("status"),
                        row.getString("location"),
                        row.getString("tag"),
                        row.getBytes("body")))
                .optional();
    }

    private void keep(String key, Asker asker, ResponseEntity<byte[]> answer) {
        jdbc.sql("""
                update idempotency_keys set status = :status, location = :location, tag = :tag, body = :body
                where caller = :caller and key = :key
                """)
                .param("status", answer.getStatusCode().value())
                .param("location", answer.getHeaders().getFirst(HttpHeaders.LOCATION))
                .param("tag", answer.getHeaders().getETag())
                .param("body", answer.getBody() == null ? new byte[0] : answer.getBody())
                .param("caller", asker.actor().subject())
                .param("key", key)
                .update();
    }
}
