package partnerportal.backfill.work;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import partnerportal.backfill.eligible.ColumnMappings;
import partnerportal.backfill.eligible.EligibleLists;
import partnerportal.backfill.eligible.LoadProgress;
import partnerportal.backfill.eligible.LoadReport;
import partnerportal.backfill.eligible.LoadedList;
import partnerportal.backfill.file.ColumnMapping;
import partnerportal.backfill.file.FileProblem;
import partnerportal.backfill.file.FileRefused;
import partnerportal.backfill.file.FileSource;
import partnerportal.backfill.file.ReadingOptions;
import partnerportal.backfill.runs.Backfill;
import partnerportal.backfill.runs.BackfillMetrics;
import partnerportal.backfill.runs.BackfillState;
import partnerportal.backfill.runs.Backfills;
import partnerportal.backfill.runs.FailureReason;
import partnerportal.backfill.runs.RowCounts;
import partnerportal.backfill.runs.StepBackfill;
import partnerportal.backfill.runs.WorkedBackfills;
import partnerportal.shell.PortalProperties;
import partnerportal.storage.ObjectStore;
import partnerportal.storage.StorageUnavailable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/** Checks and loads a run's file, and leaves it ready to be matched, or failed with what is wrong. */
@Component
class CheckFile {

    private static final Duration BETWEEN_SIGNS = Duration.ofSeconds(1);

    private final ObjectStore store;
    private final EligibleLists lists;
    private final ColumnMappings mappings;
    private final Backfills backfills;
    private final WorkedBackfills worked;
    private final StepBackfill steps;
    private final PortalProperties portal;
    private final BackfillMetrics metrics;
    private final Clock clock;
    private final TransactionOperations transaction;

    CheckFile(
            ObjectStore store,
            EligibleLists lists,
            ColumnMappings mappings,
            Backfills backfills,
            WorkedBackfills worked,
            StepBackfill steps,
            PortalProperties portal,
            BackfillMetrics metrics,
            Clock clock,
            TransactionOperations transaction) {
        this.store = store;
        this.lists = lists;
        this.mappings = mappings;
        this.backfills = backfills;
        this.worked = worked;
        this.steps = steps;
        this.portal = portal;
        this.metrics = metrics;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * What an earlier check of other columns had loaded goes first.
     *
     * @param stopping whether the process is about to stop; looked at now and then
     * @throws Stopping when it is
     */
    void run(Backfill run, BooleanSupplier stopping) {
        var key = run.order().file().key();
        if (!store.exists(key)) {
            steps.fail(
                    run,
                    FailureReason.FILE_MISSING,
                    "The file is not in the storage any more. Nothing was changed. Start again with the file.");
            return;
        }
        forgetEarlier(run);
        FileSource file = () -> store.open(key).orElseThrow(() -> new IOException("The file is gone from the storage"));
        try {
            keep(run, lists.load(run.id(), run.epoch(), file, options(run), signs(run, stopping)));
        } catch (FileRefused refused) {
            steps.fail(
                    run,
                    refused.problem().isOfColumnNames() ? FailureReason.COLUMNS_UNKNOWN : FailureReason.FILE_UNUSABLE,
                    "Stopped while checking: %s. Nothing was changed.".formatted(refused.sentence()));
        } catch (UncheckedIOException broken) {
            throw new StorageUnavailable(
                    "The file could not be read to its end (%s)."
                            .formatted(Objects.requireNonNull(broken.getCause())
                                    .getClass()
                                    .getSimpleName()),
                    broken);
        }
    }

    /** Only while the run is held: what is there may be what whoever took the run over has loaded. */
    private void forgetEarlier(Backfill run) {
        transaction.executeWithoutResult(status -> {
            worked.hold(run.id(), run.epoch(), BackfillState.CHECKING);
            if (lists.exists(run.id())) {
                lists.drop(run.id());
            }
        });
    }

    /** Whether the storage answers again. */
    void probe(Backfill run) {
        store.exists(run.order().file().key());
    }

    private ReadingOptions options(Backfill run) {
        return new ReadingOptions(
                ColumnMapping.read(run.order().columnMapping()),
                mappings.of(run.order().partnerId()),
                LocalDate.now(clock.withZone(portal.displayZone())),
                ReadingOptions.MOST_ROWS);
    }

    /**
     * A sign of life now and then, which also finds out whether the run was paused, cancelled or taken over. Tables are made
     * while the run is held: else they could be made after those of a cancelled run were deleted, and stay for ever.
     */
    private LoadProgress signs(Backfill run, BooleanSupplier stopping) {
        return new LoadProgress() {
            private Instant last = clock.instant();

            @Override
            public void opening(Runnable open) {
                transaction.executeWithoutResult(status -> {
                    worked.hold(run.id(), run.epoch(), BackfillState.CHECKING);
                    open.run();
                });
            }

            @Override
            public void read(int rows, int ofRows) {
                if (stopping.getAsBoolean()) {
                    throw new Stopping();
                }
                var now = clock.instant();
                if (Duration.between(last, now).compareTo(BETWEEN_SIGNS) >= 0) {
                    last = now;
                    worked.moves(run);
                }
            }
        };
    }

    private void keep(Backfill run, LoadedList list) {
        transaction.executeWithoutResult(status -> {
            var held = worked.hold(run.id(), run.epoch(), BackfillState.CHECKING);
            var report = list.report();
            lists.attach(list);
            var rows = new RowCounts(report.rows(), report.usable(), report.rejected(), report.duplicates());
            worked.checked(held, rows);
            metrics.checked(rows);
            if (report.refusal() == null) {
                remember(held, report);
                backfills.stand(held, held.standing().become(BackfillState.READY));
            } else {
                refuse(held, report);
            }
        });
    }

    private void refuse(Backfill held, LoadReport report) {
        var reason = report.refusal() == FileProblem.TOO_MANY_REJECTED
                ? FailureReason.TOO_MANY_REJECTED
                : FailureReason.FILE_UNUSABLE;
        var words = "Stopped while checking: %s. Nothing was changed.".formatted(report.refusalSentence());
        backfills.stand(held, held.standing().failed(reason, words));
        steps.ended(held.id());
    }

    private void remember(Backfill held, LoadReport report) {
        var columns = ColumnMapping.read(held.order().columnMapping());
        if (!columns.isEmpty()) {
            mappings.remember(held.order().partnerId(), columns.forLaterFiles(report.unused()));
        }
    }
}
