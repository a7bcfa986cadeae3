package partnerportal.backfill.api;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import partnerportal.access.Action;
import partnerportal.access.Asker;
import partnerportal.backfill.eligible.EligibleLists;
import partnerportal.backfill.file.ColumnMapping;
import partnerportal.backfill.review.ReviewQueries;
import partnerportal.backfill.runs.Applied;
import partnerportal.backfill.runs.Backfill;
import partnerportal.backfill.runs.BackfillFile;
import partnerportal.backfill.runs.BackfillQueries;
import partnerportal.backfill.runs.Milestones;
import partnerportal.backfill.runs.RequestCounts;
import partnerportal.backfill.runs.Standing;
import partnerportal.directory.Directory;
import partnerportal.directory.Partner;
import partnerportal.shared.Actor;
import partnerportal.shared.FieldChange;
import partnerportal.shell.DryRunJson;
import partnerportal.shell.TaggedAnswer;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What a backfill looks like to whoever asks: only who may look at patients reads the name of the file. */
@Component
class BackfillAnswers {

    private static final int STRETCHES = 60;

    private record Details(
            @Nullable FileReportJson report,
            BackfillJson.@Nullable ReviewJson review,
            @Nullable List<BackfillJson.RateJson> rates) {}

    private static final Details NONE = new Details(null, null, null);

    private final Directory directory;
    private final BackfillQueries queries;
    private final ReviewQueries pairs;
    private final EligibleLists lists;
    private final JsonMapper json;

    BackfillAnswers(
            Directory directory, BackfillQueries queries, ReviewQueries pairs, EligibleLists lists, JsonMapper json) {
        this.directory = directory;
        this.queries = queries;
        this.pairs = pairs;
        this.lists = lists;
        this.json = json;
    }

    /** The backfill with everything that a page shows of it. */
    TaggedAnswer whole(Backfill run, Asker asker) {
        return whole(run, mayLook(asker));
    }

    /** The same as the answer to its start, which may be kept to be given again: without what a file is called. */
    TaggedAnswer begun(Backfill run) {
        return whole(run, false);
    }

    private TaggedAnswer whole(Backfill run, boolean mayLook) {
        var partner = directory
                .partners(Set.of(run.order().partnerId()))
                .get(run.order().partnerId());
        return tagged(json(run, Objects.requireNonNull(partner), mayLook, details(run)));
    }

    /** Some backfills without what takes long to read. */
    List<BackfillJson> listed(List<Backfill> runs, Asker asker) {
        var ids = runs.stream().map(run -> run.order().partnerId()).collect(Collectors.toSet());
        var partners = directory.partners(ids);
        return runs.stream()
                .map(run -> json(
                        run, Objects.requireNonNull(partners.get(run.order().partnerId())), mayLook(asker), NONE))
                .toList();
    }

    private static boolean mayLook(Asker asker) {
        return asker.may(Action.DECIDE_BACKFILLS);
    }

    TaggedAnswer tagged(Object answer) {
        return TaggedAnswer.of("", json.writeValueAsBytes(answer));
    }

    /** @param changes what would change; nothing was written */
    ResponseEntity<byte[]> tried(List<FieldChange> changes) {
        return tagged(DryRunJson.changed(changes)).untagged();
    }

    private Details details(Backfill run) {
        var rates = queries.rates(run.id(), STRETCHES).stream()
                .map(rate -> new BackfillJson.RateJson(rate.from(), rate.requests()))
                .toList();
        return new Details(
                lists.report(run.id()).map(FileReportJson::of).orElse(null),
                run.at().review() == null ? null : review(run.id()),
                rates);
    }

    private BackfillJson.ReviewJson review(long id) {
        var counts = pairs.counts(id);
        return new BackfillJson.ReviewJson(counts.open(), counts.same(), counts.different());
    }

    private static BackfillJson json(Backfill run, Partner partner, boolean mayLook, Details details) {
        var order = run.order();
        return new BackfillJson(
                run.id(),
                run.title(),
                partner.id(),
                partner.stationChannelItemId(),
                partner.displayName(),
                order.firstDay(),
                order.lastDay(),
                file(order.file(), mayLook),
                MappedColumnJson.of(ColumnMapping.read(order.columnMapping())),
                Words.of(run.state()),
                pause(run.standing()),
                failure(run.standing(), mayLook),
                run.share(),
                new BackfillJson.RowsJson(
                        run.rows().read(),
                        run.rows().usable(),
                        run.rows().rejected(),
                        run.rows().duplicates()),
                careRequests(run.requests()),
                run.algorithm(),
                applied(run.applied()),
                actor(order.startedBy()),
                run.committedBy() == null ? null : actor(run.committedBy()),
                order.reason(),
                times(run.at()),
                details.report(),
                details.review(),
                details.rates());
    }

    private static BackfillJson.FileJson file(BackfillFile file, boolean mayLook) {
        return new BackfillJson.FileJson(
                Words.of(file.origin()), mayLook ? file.name() : null, file.size(), file.sha256());
    }

    private static BackfillJson.@Nullable PauseJson pause(Standing standing) {
        var pause = standing.pause();
        return pause == null
                ? null
                : new BackfillJson.PauseJson(Words.of(pause.from()), Words.of(pause.cause()), pause.words());
    }

    /** The words may name columns of the file, and a file without header has people where they are looked for. */
    private static BackfillJson.@Nullable FailureJson failure(Standing standing, boolean mayLook) {
        var failure = standing.failure();
        if (failure == null) {
            return null;
        }
        var words = mayLook ? failure.words() : failure.reason().sentence();
        return new BackfillJson.FailureJson(Words.of(failure.reason()), words);
    }

    private static BackfillJson.RequestsJson careRequests(RequestCounts counts) {
        return new BackfillJson.RequestsJson(
                counts.read(),
                counts.outside(),
                counts.exact(),
                counts.probable(),
                counts.review(),
                counts.none(),
                counts.ofUnknownMarket());
    }

    private static BackfillJson.@Nullable AppliedJson applied(@Nullable Applied applied) {
        return applied == null
                ? null
                : new BackfillJson.AppliedJson(
                        applied.added(), applied.changed(), applied.removed(), applied.unchanged());
    }

    private static BackfillJson.ActorJson actor(Actor actor) {
        return new BackfillJson.ActorJson(Words.of(actor.kind()), actor.subject(), actor.name(), actor.client());
    }

    private static BackfillJson.TimesJson times(Milestones at) {
        return new BackfillJson.TimesJson(
                at.received(),
                at.checked(),
                at.matching(),
                at.review(),
                at.done(),
                at.ended(),
                at.moved(),
                at.cleared(),
                at.stale());
    }
}
