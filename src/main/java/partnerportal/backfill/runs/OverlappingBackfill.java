package partnerportal.backfill.runs;

import partnerportal.shared.Conflict;
import partnerportal.shared.FieldProblem;

import java.util.List;
import java.util.Locale;

/** Another run of the partner that is not over has some of the days. */
public class OverlappingBackfill extends Conflict {

    private final long other;

    OverlappingBackfill(Backfill other) {
        super(
                "backfill-overlaps",
                String.format(
                        Locale.US,
                        "%s of the same partner has some of these days and is not over. Finish or cancel it first, or choose other days.",
                        other.title()),
                List.of(new FieldProblem("/first_day", "overlaps", "Overlaps with /backfills/" + other.id())));
        this.other = other.id();
    }

    /** The run in the way. */
    public long other() {
        return other;
    }
}
