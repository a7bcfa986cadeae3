package partnerportal.audit.entries;

import org.jspecify.annotations.Nullable;
import partnerportal.audit.Outcome;
import partnerportal.shared.BadRequest;
import partnerportal.shared.LikePattern;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which entries are wanted; what is null or blank does not narrow.
 *
 * @param person part of the actor's name or subject, or of the acting client, without regard to case
 * @param from the earliest time wanted
 * @param until the first time no longer wanted
 */
public record AuditFilter(
        @Nullable String person,
        @Nullable String action,
        @Nullable String subjectType,
        @Nullable String subjectId,
        @Nullable Outcome outcome,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String requestId) {

    /** What the database can compare with is narrower than what an {@link Instant} can be. */
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    public AuditFilter {
        person = blankToNull(person);
        action = blankToNull(action);
        subjectType = blankToNull(subjectType);
        subjectId = blankToNull(subjectId);
        requestId = blankToNull(requestId);
        check("from", from);
        check("to", until);
    }

    /** @throws BadRequest when the word is no outcome */
    public static @Nullable Outcome outcome(@Nullable String word) {
        if (word == null || word.isBlank()) {
            return null;
        }
        return switch (word) {
            case "done" -> Outcome.DONE;
            case "refused" -> Outcome.REFUSED;
            default -> throw new BadRequest("outcome", "outcome must be done or refused.");
        };
    }

    /** The same with an end, so that a long walk through the entries does not go on for ever. */
    public AuditFilter endingAt(Instant end) {
        var sooner = until == null || until.isAfter(end) ? end : until;
        return new AuditFilter(person, action, subjectType, subjectId, outcome, from, sooner, requestId);
    }

    /** In words, for the record; empty when nothing narrows. */
    public Optional<String> words() {
        var words = new ArrayList<String>();
        values().forEach((name, value) -> words.add(name + " " + value));
        words.sort(null);
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", words));
    }

    private Map<String, Object> values() {
        var values = new HashMap<String, Object>();
        put(values, "person", person);
        put(values, "action", action);
        put(values, "subject type", subjectType);
        put(values, "subject id", subjectId);
        put(values, "outcome", outcome == null ? null : outcome.name().toLowerCase(Locale.ROOT));
        put(values, "from", from);
        put(values, "until", until);
        put(values, "request id", requestId);
        return values;
    }

    /** The conditions on {@code audit_entries e} and, by name, the values they speak of. */
    List<String> conditions(Map<String, Object> parameters) {
        var conditions = new ArrayList<String>();
        if (person != null) {
            conditions.add("""
                    (lower(e.actor_name) like :person or lower(e.actor_subject) like :person
                      or lower(e.acting_client) like :person)""");
            parameters.put("person", LikePattern.containing(person.toLowerCase(Locale.ROOT)));
        }
        add(conditions, parameters, "e.action = :action", "action", action);
        add(conditions, parameters, "e.subject_type = :subjectType", "subjectType", subjectType);
        add(conditions, parameters, "e.subject_id = :subjectId", "subjectId", subjectId);
        add(conditions, parameters, "e.outcome = :outcome", "outcome", outcome == null ? null : outcome.name());
        add(conditions, parameters, "e.at >= :from", "from", AuditQueries.time(from));
        add(conditions, parameters, "e.at < :until", "until", AuditQueries.time(until));
        add(conditions, parameters, "e.request_id = :requestId", "requestId", requestId);
        return conditions;
    }

    private static void add(
            List<String> conditions,
            Map<String, Object> parameters,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.trim();
    }

    private static void check(String parameter, @Nullable Instant time) {
        if (time != null && (time.isBefore(EARLIEST) || time.isAfter(LATEST))) {
            throw new BadRequest(parameter, parameter + " must be between the years 1 and 9999.");
        }
    }
}
