package partnerportal.backfill.work;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import partnerportal.backfill.notifications.BackfillCounts;
import partnerportal.backfill.notifications.BackfillMails;
import partnerportal.backfill.notifications.EndedBackfill;
import partnerportal.backfill.review.ReviewQueries;
import partnerportal.backfill.runs.Backfill;
import partnerportal.backfill.runs.BackfillEnded;
import partnerportal.backfill.runs.Backfills;
import partnerportal.directory.Directory;

import java.util.Objects;
import java.util.Set;

/** Has those who want to know told that a run is done or failed, in the transaction in which that becomes so. */
@Component
class TellHowItEnded {

    private final Backfills backfills;
    private final ReviewQueries pairs;
    private final BackfillMails mails;
    private final Directory directory;

    TellHowItEnded(Backfills backfills, ReviewQueries pairs, BackfillMails mails, Directory directory) {
        this.backfills = backfills;
        this.pairs = pairs;
        this.mails = mails;
        this.directory = directory;
    }

    @EventListener
    void tell(BackfillEnded event) {
        var run = backfills.find(event.id()).orElseThrow();
        var ended = ended(run);
        var failure = run.standing().failure();
        if (failure != null) {
            mails.failed(ended, failure.reason().sentence());
        } else {
            mails.done(ended, counts(run));
        }
    }

    private EndedBackfill ended(Backfill run) {
        var order = run.order();
        return new EndedBackfill(
                run.id(),
                Objects.requireNonNull(
                                directory.partners(Set.of(order.partnerId())).get(order.partnerId()))
                        .displayName(),
                order.firstDay(),
                order.lastDay(),
                order.startedBy().name(),
                order.startedByEmail(),
                run.at().received(),
                Objects.requireNonNull(run.at().ended()));
    }

    private BackfillCounts counts(Backfill run) {
        var review = pairs.counts(run.id());
        var applied = Objects.requireNonNull(run.applied());
        return new BackfillCounts(
                run.requests().counted(),
                run.requests().matched() + review.same(),
                run.requests().none() + review.different(),
                review.open(),
                applied.added(),
                applied.changed(),
                applied.removed());
    }
}
