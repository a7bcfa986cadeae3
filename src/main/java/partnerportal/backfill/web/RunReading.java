package partnerportal.backfill.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import partnerportal.access.Action;
import partnerportal.access.Asker;
import partnerportal.backfill.eligible.EligibilityProperties;
import partnerportal.backfill.eligible.EligibleLists;
import partnerportal.backfill.eligible.LoadReport;
import partnerportal.backfill.eligible.RowProblems;
import partnerportal.backfill.eligible.RowProblems.Place;
import partnerportal.backfill.eligible.RowProblems.PlacedProblem;
import partnerportal.backfill.file.RowProblem;
import partnerportal.backfill.plan.PlanQueries;
import partnerportal.backfill.review.ReviewQueries;
import partnerportal.backfill.runs.Backfill;
import partnerportal.backfill.runs.BackfillQueries;
import partnerportal.backfill.runs.BackfillState;
import partnerportal.backfill.runs.Backfills;
import partnerportal.shared.NotFound;

import java.time.Clock;
import java.util.List;

/** Reads what the page of a run shows. */
@Component
class RunReading {

    private static final int STRETCHES = 40;

    private final Backfills backfills;
    private final BackfillQueries queries;
    private final EligibleLists lists;
    private final RowProblems problems;
    private final PlanQueries plans;
    private final ReviewQueries pairs;
    private final Partners partners;
    private final EligibilityProperties settings;
    private final Clock clock;

    RunReading(
            Backfills backfills,
            BackfillQueries queries,
            EligibleLists lists,
            RowProblems problems,
            PlanQueries plans,
            ReviewQueries pairs,
            Partners partners,
            EligibilityProperties settings,
            Clock clock) {
        this.backfills = backfills;
        this.queries = queries;
        this.lists = lists;
        this.problems = problems;
        this.plans = plans;
        this.pairs = pairs;
        this.partners = partners;
        this.settings = settings;
        this.clock = clock;
    }

    Backfill find(long id) {
        return backfills.find(id).orElseThrow(NotFound::new);
    }

    RunPage page(Backfill run, Asker asker, ProblemsPart.Choice choice, boolean stale) {
        return page(run, asker, check(run, asker, choice), preview(run, stale));
    }

    /**
     * What is asked before it becomes so.
     *
     * @throws partnerportal.backfill.runs.WrongState when it cannot
     */
    RunPage before(BackfillState next, long id, Asker asker) {
        var run = find(id);
        run.standing().become(next);
        return moving(run, asker);
    }

    /** Only what changes by itself. */
    RunPage moving(Backfill run, Asker asker) {
        return page(run, asker, null, null);
    }

    private RunPage page(Backfill run, Asker asker, @Nullable CheckPart check, @Nullable PreviewPart preview) {
        var now = clock.instant();
        return new RunPage(
                run,
                partners.one(run.order().partnerId()),
                now,
                RunPage.hasMoving(run) ? MovingPart.of(run, queries.rates(run.id(), STRETCHES), now) : null,
                check,
                preview,
                Step.of(run),
                asker.may(Action.WRITE_BACKFILLS),
                asker.may(Action.COMMIT_BACKFILLS),
                asker.may(Action.DECIDE_BACKFILLS));
    }

    private @Nullable CheckPart check(Backfill run, Asker asker, ProblemsPart.Choice choice) {
        var report = lists.report(run.id()).orElse(null);
        if (report == null || run.state() == BackfillState.RECEIVED || run.state() == BackfillState.CHECKING) {
            return null;
        }
        boolean kept = run.at().cleared() == null;
        boolean ready = run.state() == BackfillState.READY;
        return CheckPart.of(
                report,
                ready ? lists.firstRows(run.id(), ProblemsPart.FIRST) : List.of(),
                problems(run, report, choice, kept),
                ready && asker.may(Action.WRITE_BACKFILLS));
    }

    private @Nullable ProblemsPart problems(Backfill run, LoadReport report, ProblemsPart.Choice wanted, boolean kept) {
        var choice = wanted.in(report);
        var rows = kept
                ? problems.page(run.id(), choice.filter(), Place.BEFORE_ALL, choice.shown()).stream()
                        .map(PlacedProblem::problem)
                        .toList()
                : List.<RowProblem>of();
        return ProblemsPart.of(report, choice, rows, settings.keptProblems(), kept);
    }

    private @Nullable PreviewPart preview(Backfill run, boolean stale) {
        if (run.state() != BackfillState.REVIEW) {
            return null;
        }
        var preview = plans.preview(run, PreviewPart.SAMPLE);
        return new PreviewPart(
                preview.plan(),
                pairs.counts(run.id()),
                preview.first(),
                stale || run.at().stale() != null);
    }
}
