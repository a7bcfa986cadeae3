package partnerportal.directory.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import partnerportal.directory.Uses;
import partnerportal.directory.domain.DirectoryQueries;
import partnerportal.directory.domain.DirectoryQueries.Filter;
import partnerportal.directory.domain.DirectoryRow;
import partnerportal.directory.domain.DirectoryRows;
import partnerportal.directory.domain.KeepDirectoryCurrent;
import partnerportal.directory.domain.Kind;
import partnerportal.directory.domain.RemoveFromDirectory;
import partnerportal.directory.domain.Usage;
import partnerportal.shared.Actor;
import partnerportal.shared.Cause;
import partnerportal.shared.InvalidInput;
import partnerportal.shared.NotFound;
import partnerportal.shared.PlanOutcome;

import java.util.Objects;

/** What the pages of every kind read and do. */
@Component
class DirectoryPages {

    private static final int ROWS = 25;

    private final DirectoryQueries queries;
    private final DirectoryRows rows;
    private final KeepDirectoryCurrent door;
    private final RemoveFromDirectory removal;
    private final Usage usage;

    DirectoryPages(
            DirectoryQueries queries,
            DirectoryRows rows,
            KeepDirectoryCurrent door,
            RemoveFromDirectory removal,
            Usage usage) {
        this.queries = queries;
        this.rows = rows;
        this.door = door;
        this.removal = removal;
        this.usage = usage;
    }

    ListPage list(Kind kind, String q, String active, @Nullable String pageToken) {
        var wanted = active.equals("yes") ? Boolean.TRUE : active.equals("no") ? Boolean.FALSE : null;
        var filter = new Filter(kind, q, wanted);
        var found = queries.page(filter, ROWS, pageToken);
        var ids = found.rows().stream().map(DirectoryRow::id).toList();
        return new ListPage(kind, q, active, queries.count(filter), found, usage.of(kind, ids));
    }

    DirectoryRow row(Kind kind, long id) {
        return rows.byId(kind, id).orElseThrow(NotFound::new);
    }

    Uses uses(DirectoryRow row) {
        return usage.of(row.kind(), row.id());
    }

    DirectoryRow create(Actor actor, RowForm form) {
        var kind = form.kind();
        var kept = door.keep(actor, Cause.PORTAL, kind, form.asNew(), current -> {
            if (current != null) {
                throw new InvalidInput(
                        kind.key().pointer(), "taken", current.label() + " already has this ID. Enter a different one");
            }
        });
        return rows.byKey(kind, Objects.requireNonNull(kept.key())).orElseThrow(NotFound::new);
    }

    /**
     * @return whether anything was changed
     * @throws EditedMeanwhile when somebody else changed the same fields
     */
    boolean change(Actor actor, long key, RowForm form) {
        var kept = door.keep(actor, Cause.PORTAL, form.kind(), form.asChangeOf(key), current -> {
            if (current == null) {
                throw new NotFound();
            }
            if (!form.conflicts(current).isEmpty()) {
                throw new EditedMeanwhile(current);
            }
        });
        return kept.outcome() == PlanOutcome.CHANGED;
    }

    void delete(Actor actor, DirectoryRow row) {
        removal.remove(actor, Cause.PORTAL, row.kind(), row.id());
    }
}
