package partnerportal.backfill.notifications;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import partnerportal.shared.Actor;
import partnerportal.shared.EmailAddress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The notification list as it is stored. */
@Repository
class BackfillRecipients {

    private static final String COLUMNS = "id, address, added_at, actor_kind, actor_subject, actor_name, acting_client";

    private final JdbcClient jdbc;
    private final Clock clock;

    BackfillRecipients(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Everybody, in the order in which they were added. */
    List<BackfillRecipient> all() {
        return jdbc.sql("select " + COLUMNS + " from backfill_recipients order by id")
                .query((row, number) -> recipient(row))
                .list();
    }

    /** @param after the id of the last one seen; null for none */
    List<BackfillRecipient> page(@Nullable Long after, int size) {
        return jdbc.sql("select " + COLUMNS + " from backfill_recipients where id > :after order by id limit :size")
                .param("after", after == null ? 0 : after)
                .param("size", size)
                .query((row, number) -> recipient(row))
                .list();
    }

    Optional<BackfillRecipient> find(long id) {
        return jdbc.sql("select " + COLUMNS + " from backfill_recipients where id = :id")
                .param("id", id)
                .query((row, number) -> recipient(row))
                .optional();
    }

    boolean has(EmailAddress address) {
        return jdbc.sql("select exists (select from backfill_recipients where lower(address) = :key)")
                .param("key", address.key())
                .query(Boolean.class)
                .single();
    }

    /** @return empty when the address is on the list already */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<BackfillRecipient> add(EmailAddress address, Actor actor) {
        return jdbc.sql("""
                insert into backfill_recipients (address, added_at, actor_kind, actor_subject, actor_name, acting_client)
                values (:address, :now, :kind, :subject, :name, :client)
                on conflict (lower(address)) do nothing
                returning *
                """)
                .param("address", address.text())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("kind", actor.kind().name())
                .param("subject", actor.subject())
                .param("name", actor.name())
                .param("client", actor.client())
                .query((row, number) -> recipient(row))
                .optional();
    }

    /** @return the one that was removed; empty when somebody else removed it first */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<BackfillRecipient> remove(long id) {
        return jdbc.sql("delete from backfill_recipients where id = :id returning *")
                .param("id", id)
                .query((row, number) -> recipient(row))
                .optional();
    }

    private static BackfillRecipient recipient(ResultSet row) throws SQLException {
        return new BackfillRecipient(
                row.getLong("id"),
                row.getString("address"),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                new Actor(
                        Actor.Kind.valueOf(row.getString("actor_kind")),
                        row.getString("actor_subject"),
                        row.getString("actor_name"),
                        row.getString("acting_client")));
    }
}
