package partnerportal.directory.api;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import partnerportal.access.Asker;
import partnerportal.directory.domain.DirectoryQueries;
import partnerportal.directory.domain.DirectoryQueries.Filter;
import partnerportal.directory.domain.DirectoryRow;
import partnerportal.directory.domain.DirectoryRows;
import partnerportal.directory.domain.KeepDirectoryCurrent;
import partnerportal.directory.domain.KeepDirectoryCurrent.Guard;
import partnerportal.directory.domain.Kind;
import partnerportal.directory.domain.PlannedRow;
import partnerportal.shared.Cause;
import partnerportal.shared.FieldChange;
import partnerportal.shared.NotFound;
import partnerportal.shared.PlanOutcome;
import partnerportal.shell.DryRunJson;
import partnerportal.shell.ETags;
import partnerportal.shell.Paging;
import partnerportal.shell.PreconditionFailed;
import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What the three lists' routes have in common: pages, tags, preconditions and dry runs. */
@Component
class DirectoryResource {

    /** Which page of a list is asked for. */
    record Wanted(
            @Nullable String q,
            @Nullable Boolean active,
            int pageSize,
            @Nullable String pageToken) {}

    /** What must hold for a change to be made. */
    record Preconditions(@Nullable String ifMatch, @Nullable String ifNoneMatch) {}

    private final DirectoryQueries queries;
    private final DirectoryRows rows;
    private final KeepDirectoryCurrent door;
    private final JsonMapper json;

    DirectoryResource(DirectoryQueries queries, DirectoryRows rows, KeepDirectoryCurrent door, JsonMapper json) {
        this.queries = queries;
        this.rows = rows;
        this.door = door;
        this.json = json;
    }

    <J, L> ResponseEntity<L> list(
            Kind kind, Wanted wanted, Function<DirectoryRow, J> as, BiFunction<List<J>, @Nullable String, L> page) {
        var size = Paging.size(wanted.pageSize());
        var found = queries.page(new Filter(kind, wanted.q(), wanted.active()), size, wanted.pageToken());
        var body = page.apply(found.rows().stream().map(as).toList(), found.next());
        return Paging.linked(ResponseEntity.ok().eTag(tag(body)).body(body), found.next());
    }

    <J> ResponseEntity<J> one(Kind kind, long key, Function<DirectoryRow, J> as) {
        var body = as.apply(rows.byKey(kind, key).orElseThrow(NotFound::new));
        return ResponseEntity.ok().eTag(tag(body)).body(body);
    }

    <J> ResponseEntity<Object> put(
            Asker asker,
            Kind kind,
            long key,
            RowBody body,
            boolean dryRun,
            Preconditions preconditions,
            Function<DirectoryRow, J> as) {
        var given = body.row(kind, key);
        Guard guard = current -> check(preconditions, current, body, as);
        if (dryRun) {
            return ResponseEntity.ok(tried(door.preview(kind, given, guard)));
        }
        var kept = door.keep(asker.actor(), Cause.API, kind, given, guard);
        var now = as.apply(rows.byKey(kind, key).orElseThrow(NotFound::new));
        var answer = kept.outcome() == PlanOutcome.CREATED
                ? ResponseEntity.created(URI.create(path(kind) + "/" + key))
                : ResponseEntity.ok();
        return answer.eTag(tag(now)).body(now);
    }

    private static DryRunJson tried(PlannedRow row) {
        return row.outcome() == PlanOutcome.CREATED
                ? DryRunJson.created(row.changes())
                : DryRunJson.changed(row.changes());
    }

    private <J> void check(
            Preconditions preconditions, @Nullable DirectoryRow current, RowBody body, Function<DirectoryRow, J> as) {
        if (current == null) {
            if (preconditions.ifMatch() != null) {
                throw new NotFound();
            }
            return;
        }
        var tag = tag(as.apply(current));
        boolean stale = preconditions.ifMatch() != null && !ETags.names(preconditions.ifMatch(), tag);
        boolean unwanted = ETags.names(preconditions.ifNoneMatch(), tag);
        if (stale || unwanted) {
            throw new PreconditionFailed(tag, difference(current, body));
        }
    }

    /** From what the caller has in mind to what is there. */
    private static List<FieldChange> difference(DirectoryRow current, RowBody body) {
        return current.kind().fields().stream()
                .filter(column -> body.text(column) != null)
                .filter(column ->
                        !Objects.equals(body.text(column), current.values().get(column)))
                .map(column -> new FieldChange(
                        column.pointer(), body.text(column), current.values().get(column)))
                .toList();
    }

    private String tag(Object body) {
        return ETags.strong("", json.writeValueAsBytes(body));
    }

    private static String path(Kind kind) {
        return "/api/v1/" + (kind == Kind.SERVICE_LINES ? "service-line-catalog" : kind.path());
    }
}
