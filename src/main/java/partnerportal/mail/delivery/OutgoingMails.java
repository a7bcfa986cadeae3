package partnerportal.mail.delivery;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The mails' way through their states, each step committed at once. An outcome is written only by whoever holds the claim:
 * a process that was taken for dead and wakes up writes nothing.
 */
@Repository
class OutgoingMails {

    /** Longer than an attempt may take, so that only what a dead process has left behind is taken over. */
    static final Duration CLAIM = Duration.ofMinutes(5);

    private static final Duration KEPT = Duration.ofDays(90);
    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    OutgoingMails(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Claims the mail that is due longest, or one whose claim has ended. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<ClaimedMail> claimNext() {
        var now = clock.instant();
        return jdbc.sql("""
                update outgoing_mails set state = 'SENDING', claim = :claim, claimed_until = :until, next_attempt_at = null,
                    attempts = attempts + 1, tried_since = coalesce(tried_since, :now)
                where id = (
                    select id from outgoing_mails
                    where (state = 'WAITING' and next_attempt_at <= :now) or (state = 'SENDING' and claimed_until <= :now)
                    order by coalesce(next_attempt_at, claimed_until), id
                    limit 1 for update skip locked)
                returning id, claim, recipient, template, template_values, message_id, queued_at, attempts, tried_since,
                  unanswered
                """)
                .param("claim", UUID.randomUUID())
                .param("until", at(now.plus(CLAIM)))
                .param("now", at(now))
                .query((row, number) -> claimed(row))
                .optional();
    }

    /** @return whether the claim still held */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean sent(ClaimedMail mail) {
        return jdbc.sql("""
                update outgoing_mails set state = 'SENT', sent_at = :now, last_problem = null, claim = null,
                    claimed_until = null
                where id = :id and claim = :claim
                """)
                        .param("now", at(clock.instant()))
                        .param("id", mail.id())
                        .param("claim", mail.claim())
                        .update()
                == 1;
    }

    /** @return whether the claim still held */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean again(ClaimedMail mail, Instant when, String words) {
        return jdbc.sql("""
                update outgoing_mails set state = 'WAITING', next_attempt_at = :when, last_problem = :words, claim = null,
                    claimed_until = null, unanswered = :unanswered
                where id = :id and claim = :claim
                """)
                        .param("unanswered", mail.unanswered())
                        .param("when", at(when))
                        .param("words", words)
                        .param("id", mail.id())
                        .param("claim", mail.claim())
                        .update()
                == 1;
    }

    /** @return whether the claim still held */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean undelivered(ClaimedMail mail, String words) {
        return jdbc.sql("""
                update outgoing_mails set state = 'UNDELIVERED', undelivered_at = :now, last_problem = :words, claim = null,
                    claimed_until = null
                where id = :id and claim = :claim
                """)
                        .param("now", at(clock.instant()))
                        .param("words", words)
                        .param("id", mail.id())
                        .param("claim", mail.claim())
                        .update()
                == 1;
    }

    /** Forgets what was sent or dismissed 90 days ago. */
    @Transactional
    public int forgetOld() {
        return jdbc.sql("delete from outgoing_mails where sent_at < :before or dismissed_at < :before")
                .param("before", at(clock.instant().minus(KEPT)))
                .update();
    }

    private ClaimedMail claimed(ResultSet row) throws SQLException {
        return new ClaimedMail(
                row.getLong("id"),
                row.getObject("claim", UUID.class),
                row.getString("recipient"),
                row.getString("template"),
                json.readValue(row.getString("template_values"), VALUES),
                row.getString("message_id"),
                row.getObject("queued_at", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"),
                row.getObject("tried_since", OffsetDateTime.class).toInstant(),
                row.getInt("unanswered"));
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
