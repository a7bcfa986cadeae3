package partnerportal.backfill.runs;

/** Somebody else works on the run, or it stands elsewhere meanwhile; whoever meets this stops and writes nothing. */
public class TakenOver extends RuntimeException {

    public TakenOver(long id) {
        super("Backfill %d is in other hands".formatted(id));
    }
}
