package partnerportal.association.domain;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import partnerportal.association.Origin;
import partnerportal.shared.Actor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Associations one by one. They are made and ended, never changed or removed. */
@Repository
public class Associations {

    static final String SELECT = """
            select a.id, a.care_request_id, a.partner_id, a.day, a.origin, a.backfill_id, a.member_id, a.score, a.rule,
              a.algorithm_version, a.made_at, a.actor_kind, a.actor_subject, a.actor_name, a.acting_client, a.reason,
              a.restores, a.undone_backfill_id, a.ended_at, a.ended_by, a.ended_backfill_id, a.ended_actor_kind,
              a.ended_actor_subject, a.ended_actor_name, a.ended_acting_client, a.end_reason
            from associations a
            """;

    private final JdbcClient jdbc;

    Associations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends, nobody else changes associations of the partner. */
    public void lock(long partnerId) {
        PartnerLock.take(jdbc, partnerId);
    }

    /** The one that holds. */
    public Optional<Association> current(long careRequestId, long partnerId) {
        return jdbc.sql(SELECT
                        + " where a.care_request_id = :request and a.partner_id = :partner and a.ended_at is null")
                .param("request", careRequestId)
                .param("partner", partnerId)
                .query((row, at) -> read(row))
                .optional();
    }

    /** All there were between a care request and a partner, newest first. */
    public List<Association> between(long careRequestId, long partnerId) {
        return jdbc.sql(SELECT + " where a.care_request_id = :request and a.partner_id = :partner order by a.id desc")
                .param("request", careRequestId)
                .param("partner", partnerId)
                .query((row, at) -> read(row))
                .list();
    }

    /** All of a care request, with whichever partner, newest first. */
    public List<Association> of(long careRequestId) {
        return jdbc.sql(SELECT + " where a.care_request_id = :request order by a.id desc")
                .param("request", careRequestId)
                .query((row, at) -> read(row))
                .list();
    }

    /** A person says that the care request belongs to the partner. */
    public void make(
            long careRequestId, long partnerId, @Nullable LocalDate day, Instant at, Actor actor, String reason) {
        jdbc.sql("""
                insert into associations (care_request_id, partner_id, day, origin, made_at, actor_kind, actor_subject,
                  actor_name, acting_client, reason)
                values (:request, :partner, :day, 'PERSON', :at, :kind, :subject, :name, :client, :reason)
                """)
                .param("request", careRequestId)
                .param("partner", partnerId)
                .param("day", day)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("kind", actor.kind().name())
                .param("subject", actor.subject())
                .param("name", actor.name())
                .param("client", actor.client())
                .param("reason", reason)
                .update();
    }

    /** A person says that an association does not hold any more. */
    public void end(Association association, Instant at, Actor actor, String reason) {
        jdbc.sql("""
                update associations
                set ended_at = greatest(:at, made_at), ended_by = 'PERSON', ended_actor_kind = :kind,
                  ended_actor_subject = :subject, ended_actor_name = :name, ended_acting_client = :client, end_reason = :reason
                where id = :id
                """)
                .param("id", association.id())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("kind", actor.kind().name())
                .param("subject", actor.subject())
                .param("name", actor.name())
                .param("client", actor.client())
                .param("reason", reason)
                .update();
    }

    static Association read(ResultSet row) throws SQLException {
        return new Association(
                row.getLong("id"),
                row.getLong("care_request_id"),
                row.getLong("partner_id"),
                row.getObject("day", LocalDate.class),
                Origin.valueOf(row.getString("origin")),
                row.getObject("backfill_id", Long.class),
                row.getString("member_id"),
                row.getObject("score", Double.class),
                row.getString("rule"),
                row.getString("algorithm_version"),
                instant(row, "made_at"),
                new Actor(
                        Actor.Kind.valueOf(row.getString("actor_kind")),
                        row.getString("actor_subject"),
                        row.getString("actor_name"),
                        row.getString("acting_client")),
                row.getString("reason"),
                restored(row),
                ending(row));
    }

    private static Association.@Nullable Restored restored(ResultSet row) throws SQLException {
        long association = row.getLong("restores");
        return row.wasNull() ? null : new Association.Restored(association, row.getLong("undone_backfill_id"));
    }

    private static Association.@Nullable Ending ending(ResultSet row) throws SQLException {
        var by = row.getString("ended_by");
        if (by == null) {
            return null;
        }
        return new Association.Ending(
                instant(row, "ended_at"),
                Association.Ending.By.valueOf(by),
                row.getObject("ended_backfill_id", Long.class),
                new Actor(
                        Actor.Kind.valueOf(row.getString("ended_actor_kind")),
                        row.getString("ended_actor_subject"),
                        row.getString("ended_actor_name"),
                        row.getString("ended_acting_client")),
                row.getString("end_reason"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
