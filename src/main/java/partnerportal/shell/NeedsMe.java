package partnerportal.shell;

import partnerportal.access.Asker;

import java.time.Instant;
import java.util.List;

/** Answers, for a module, what waits for a person; shown on Home. */
public interface NeedsMe {

    /** The heading that the module's items stand under. */
    String heading();

    /** What waits for them, most pressing first; empty when nothing does. */
    List<Waiting> waitingFor(Asker asker);

    /**
     * @param label what it is about, a link
     * @param sentence what is to be done
     */
    record Waiting(String label, String href, String sentence, Instant since) {}
}
