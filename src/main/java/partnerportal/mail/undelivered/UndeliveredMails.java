package partnerportal.mail.undelivered;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import partnerportal.mail.delivery.MailTexts;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Mails that were given up, until somebody decides on them. */
@Repository
class UndeliveredMails {

    private static final String OPEN = "state = 'UNDELIVERED' and dismissed_at is null";
    private static final String SELECT = """
            select id, template, template_values, recipient, last_problem, attempts, queued_at, undelivered_at
            from outgoing_mails where\s""" + OPEN;

    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final MailTexts texts;
    private final JsonMapper json;
    private final Clock clock;

    UndeliveredMails(JdbcClient jdbc, MailTexts texts, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.json = json;
        this.clock = clock;
    }

    /** How many there are, and since when there are any. */
    record Summary(long count, @Nullable Instant since) {}

    /** What is to be sent and is not yet. */
    record Queue(long count, @Nullable Instant oldest) {}

    Summary summary() {
        return jdbc.sql("select count(*) as mails, min(undelivered_at) as at from outgoing_mails where " + OPEN)
                .query((row, number) -> new Summary(row.getLong("mails"), moment(row, "at")))
                .single();
    }

    Queue queue() {
        return jdbc.sql("""
                select count(*) as mails, min(queued_at) as at from outgoing_mails where state in ('WAITING', 'SENDING')
                """)
                .query((row, number) -> new Queue(row.getLong("mails"), moment(row, "at")))
                .single();
    }

    /** Newest first. @param below the id of the last one seen; null for none */
    List<UndeliveredMail> list(@Nullable Long below, int size) {
        return jdbc.sql(SELECT + " and id < :below order by id desc limit :size")
                .param("below", below == null ? Long.MAX_VALUE : below)
                .param("size", size)
                .query((row, number) -> mail(row))
                .list();
    }

    Optional<UndeliveredMail> find(long id) {
        return jdbc.sql(SELECT + " and id = :id")
                .param("id", id)
                .query((row, number) -> mail(row))
                .optional();
    }

    /** @return false when somebody else has decided on it first */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean queueAgain(long id) {
        return jdbc.sql("""
                update outgoing_mails set state = 'WAITING', undelivered_at = null, next_attempt_at = :now, attempts = 0,
                    tried_since = null, unanswered = 0
                where id = :id and\s""" + OPEN).param("now", now()).param("id", id).update() == 1;
    }

    /** @return false when somebody else has decided on it first */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean dismiss(long id) {
        return jdbc.sql("update outgoing_mails set dismissed_at = :now where id = :id and " + OPEN)
                        .param("now", now())
                        .param("id", id)
                        .update()
                == 1;
    }

    private UndeliveredMail mail(ResultSet row) throws SQLException {
        return new UndeliveredMail(
                row.getLong("id"),
                texts.subject(row.getString("template"), json.readValue(row.getString("template_values"), VALUES)),
                row.getString("recipient"),
                row.getString("last_problem"),
                row.getInt("attempts"),
                row.getObject("queued_at", OffsetDateTime.class).toInstant(),
                row.getObject("undelivered_at", OffsetDateTime.class).toInstant());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
