package partnerportal.backfill.web;

import org.springframework.stereotype.Component;
import partnerportal.access.Action;
import partnerportal.access.Asker;
import partnerportal.backfill.runs.Backfill;
import partnerportal.backfill.runs.BackfillQueries;
import partnerportal.backfill.runs.BackfillQueries.Group;
import partnerportal.backfill.runs.BackfillState;
import partnerportal.shell.NeedsMe;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The runs that wait for somebody to say how they go on, and for some days those that failed. */
@Component
class WaitingBackfills implements NeedsMe {

    private static final int MOST = 20;
    private static final Duration TOLD_FOR = Duration.ofDays(7);

    private final BackfillQueries queries;
    private final Partners partners;
    private final Clock clock;

    WaitingBackfills(BackfillQueries queries, Partners partners, Clock clock) {
        this.queries = queries;
        this.partners = partners;
        this.clock = clock;
    }

    @Override
    public String heading() {
        return "Backfills";
    }

    @Override
    public List<Waiting> waitingFor(Asker asker) {
        if (!asker.may(Action.WRITE_BACKFILLS)) {
            return List.of();
        }
        var failed = queries.list(Group.FAILED, null, null, MOST).stream().filter(this::isNews);
        return Stream.concat(failed, queries.list(Group.WAITING, null, null, MOST).stream())
                .map(this::waiting)
                .toList();
    }

    private boolean isNews(Backfill run) {
        var ended = run.at().ended();
        return run.state() == BackfillState.FAILED
                && ended != null
                && ended.plus(TOLD_FOR).isAfter(clock.instant());
    }

    private Waiting waiting(Backfill run) {
        return new Waiting(
                run.title() + ", " + partners.one(run.order().partnerId()).displayName(),
                BackfillListPage.PATH + "/" + run.id(),
                sentence(run),
                run.at().moved());
    }

    private static String sentence(Backfill run) {
        return switch (run.state()) {
            case READY -> "Look at what the file has, then start matching";
            case REVIEW -> "Look at what would change, then commit";
            case PAUSED -> "Paused until somebody resumes it";
            default -> "Failed: the page says why and what to do";
        };
    }
}
