package partnerportal.backfill.runs;

import partnerportal.shared.Conflict;
import partnerportal.shared.FieldProblem;

import java.util.List;

/** With these columns it would be the same as another run of the partner, which is done. */
public class SameBackfill extends Conflict {

    private final long other;

    SameBackfill(Backfill other) {
        super(
                "backfill-repeated",
                "%s matched the same file with these columns and for the same days. Undo it first, or choose other columns."
                        .formatted(other.title()),
                List.of(new FieldProblem("/columns", "repeated", "The same as /backfills/" + other.id())));
        this.other = other.id();
    }

    /** The run that is the same. */
    public long other() {
        return other;
    }
}
