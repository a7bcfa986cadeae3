package partnerportal.backfill.api;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import partnerportal.access.Asker;
import partnerportal.backfill.runs.Backfill;
import partnerportal.backfill.runs.Backfills;
import partnerportal.backfill.runs.SteerBackfill.By;
import partnerportal.shared.Actor;
import partnerportal.shared.Cause;
import partnerportal.shared.NotFound;

/** Which backfills an asker may have go on or end: a person any, a machine client those that it started itself. */
@Component
class SteeredBackfills {

    private final Backfills backfills;

    SteeredBackfills(Backfills backfills) {
        this.backfills = backfills;
    }

    /**
     * @throws NotFound when there is none
     * @throws AccessDeniedException when somebody else started it; not {@code NotFound}, for who steers may read all
     */
    Backfill find(long id, Asker asker) {
        var run = backfills.find(id).orElseThrow(NotFound::new);
        boolean machine = asker.actor().kind() == Actor.Kind.CLIENT;
        if (machine && !run.order().startedBy().subject().equals(asker.actor().subject())) {
            throw new AccessDeniedException("A machine client steers what it started.");
        }
        return run;
    }

    static By by(Asker asker, @Nullable String reason) {
        return new By(asker.actor(), Cause.API, reason);
    }
}
