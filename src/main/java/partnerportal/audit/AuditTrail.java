package partnerportal.audit;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import partnerportal.shared.Actor;
import partnerportal.shared.FieldChange;
import partnerportal.shared.RequestId;
import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Where every change and every refusal is written down. Entries can be added, never changed or removed. */
@Component
public class AuditTrail {

    private static final String INSERT = """
            insert into audit_entries (at, outcome, actor_kind, actor_subject, actor_name, acting_client,
                action, subject_type, subject_id, subject_label, changes, reason, cause, contributors, request_id)
            values (:at, :outcome, :actorKind, :actorSubject, :actorName, :actingClient,
                :action, :subjectType, :subjectId, :subjectLabel, :changes::json, :reason, :cause,
                :contributors::json, :requestId)
            """;

    private final NamedParameterJdbcOperations jdbc;
    private final JsonMapper json;
    private final Clock clock;

    AuditTrail(NamedParameterJdbcOperations jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Writes in the transaction of the change itself: without the entry there is no change. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void done(Actor actor, AuditEvent event) {
        write(actor, event, Outcome.DONE);
    }

    /** Writes many at once, in the transaction of the changes. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void done(Actor actor, List<AuditEvent> events) {
        var entries = events.stream().map(event -> parameters(actor, event, Outcome.DONE));
        jdbc.batchUpdate(INSERT, entries.toArray(SqlParameterSource[]::new));
    }

    /** Writes in a transaction of its own what changed nothing, such as a sign-in or an export. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void witnessed(Actor actor, AuditEvent event) {
        write(actor, event, Outcome.DONE);
    }

    /** Writes in a transaction of its own, because what was refused has none. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void refused(Actor actor, AuditEvent event) {
        write(actor, event, Outcome.REFUSED);
    }

    private void write(Actor actor, AuditEvent event, Outcome outcome) {
        jdbc.update(INSERT, parameters(actor, event, outcome));
    }

    private SqlParameterSource parameters(Actor actor, AuditEvent event, Outcome outcome) {
        return new MapSqlParameterSource()
                .addValue("at", clock.instant().atOffset(ZoneOffset.UTC))
                .addValue("outcome", outcome.name())
                .addValue("actorKind", actor.kind().name())
                .addValue("actorSubject", actor.subject())
                .addValue("actorName", actor.name())
                .addValue("actingClient", actor.client())
                .addValue("action", event.action())
                .addValue("subjectType", event.subjectType())
                .addValue("subjectId", event.subjectId())
                .addValue("subjectLabel", event.subjectLabel())
                .addValue("changes", changes(event.changes()))
                .addValue("reason", event.reason())
                .addValue("cause", event.cause() == null ? null : event.cause().name())
                .addValue("contributors", contributors(event.contributors()))
                .addValue("requestId", RequestId.current());
    }

    private String changes(List<FieldChange> changes) {
        return json.writeValueAsString(changes);
    }

    private String contributors(List<Actor> contributors) {
        return json.writeValueAsString(contributors.stream()
                .map(actor -> Map.of("subject", actor.subject(), "name", actor.name()))
                .toList());
    }
}
