package partnerportal.configuration.imports;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import partnerportal.audit.AuditEvent;
import partnerportal.audit.AuditTrail;
import partnerportal.configuration.domain.ConfigurationGate;
import partnerportal.configuration.domain.Submission;
import partnerportal.configuration.domain.Trial;
import partnerportal.configuration.imports.file.Layout;
import partnerportal.shared.Actor;
import partnerportal.shared.Cause;
import partnerportal.shared.Conflict;
import partnerportal.shared.InvalidInput;
import partnerportal.shared.NotFound;
import partnerportal.shell.TooManyImports;

import java.time.Clock;
import java.util.List;

/** Takes another store's file, says what it would do, and does exactly that. */
@Component
public class ImportConfigurations {

    private final ReadingTurns turns;
    private final PrepareImport preparing;
    private final ConfigurationGate gate;
    private final ConfigurationImports imports;
    private final ImportRecords records;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ImportConfigurations(
            ReadingTurns turns,
            PrepareImport preparing,
            ConfigurationGate gate,
            ConfigurationImports imports,
            ImportRecords records,
            AuditTrail audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.turns = turns;
        this.preparing = preparing;
        this.gate = gate;
        this.imports = imports;
        this.records = records;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Reads a file, which takes time and memory, and is therefore to be done while no transaction is open.
     *
     * @param mapping CSV that leads from Redox source IDs to Express partner IDs, null for none
     * @throws InvalidInput when the file as a whole cannot be used
     * @throws TooManyImports when too many files are being read
     */
    public FileRead read(Layout layout, byte[] content, byte @Nullable [] mapping) {
        return turns.take(() -> FileRead.of(layout, content, mapping));
    }

    /**
     * Plans a file; nothing is changed. File and plan are kept for a day.
     *
     * @return the import's ID
     */
    public long plan(Actor actor, String fileName, FileRead read) {
        return transaction.execute(status -> {
            var plan = planned(read);
            var id = imports.add(actor, FileNames.kept(fileName), read.files(), plan, clock.instant());
            records.add(id, plan.records());
            return id;
        });
    }

    /** Reads and plans it. */
    public long plan(Actor actor, Layout layout, String fileName, byte[] content, byte @Nullable [] mapping) {
        return plan(actor, fileName, read(layout, content, mapping));
    }

    /** Plans a file that was taken again, after the plan that was seen went stale. */
    public void planAgain(long id) {
        var seen = find(id);
        if (seen.applied() != null) {
            return;
        }
        var read = readAgain(seen);
        transaction.executeWithoutResult(status -> {
            if (imports.lock(id).applied() == null) {
                var plan = planned(read);
                imports.replan(id, plan);
                records.replace(id, plan.records());
            }
        });
    }

    public ConfigurationImport find(long id) {
        return imports.find(id).orElseThrow(NotFound::new);
    }

    /**
     * Does what the plan said, all or nothing. Doing it again changes nothing and is no error, unless it was undone.
     *
     * @param planHash of the plan that the actor saw
     * @param leavingOut whether the actor agrees that the records that cannot be used are left out
     * @throws Conflict {@code plan-stale} when what would change has moved since; {@code conflict} when it was undone
     * @throws InvalidInput when there are records that cannot be used and the actor did not agree
     */
    public ConfigurationImport apply(Actor actor, long id, @Nullable String planHash, boolean leavingOut) {
        var seen = find(id);
        if (!isToWrite(seen, planHash, leavingOut)) {
            return seen;
        }
        var read = readAgain(seen);
        transaction.executeWithoutResult(status -> {
            var taken = imports.lock(id);
            if (isToWrite(taken, planHash, leavingOut)) {
                write(actor, taken, read);
            }
        });
        return find(id);
    }

    /** False when it was written already. */
    private static boolean isToWrite(ConfigurationImport taken, @Nullable String planHash, boolean leavingOut) {
        if (taken.reversed() != null) {
            throw new Conflict("conflict", "The import was undone, and is not applied again. Plan its file again.");
        }
        if (taken.applied() != null) {
            return false;
        }
        refuseUnagreed(taken, planHash, leavingOut);
        return true;
    }

    private static void refuseUnagreed(ConfigurationImport taken, @Nullable String planHash, boolean leavingOut) {
        if (planHash == null) {
            throw new InvalidInput("/plan_hash", "required", "Send the hash of the plan that you agree to");
        }
        if (!taken.planHash().equals(planHash)) {
            throw stale();
        }
        if (taken.counts().invalid() > 0 && !leavingOut) {
            throw new InvalidInput(
                    "/leave_out_invalid",
                    "invalid-records",
                    Words.records(taken.counts().invalid())
                            + " cannot be used. Mend the file, or agree to leave them out");
        }
    }

    private void write(Actor actor, ConfigurationImport taken, FileRead read) {
        var prepared = preparing.prepare(read);
        var submission = Submission.of(actor, Cause.IMPORT).because("Applied " + taken.words());
        var done = changeAll(prepared, submission, taken.planHash());
        records.written(taken.id(), prepared.written(done));
        imports.applied(taken.id(), actor, clock.instant());
        audit.done(
                actor,
                AuditEvent.of("configurations.imported", "import", taken.id(), taken.fileName())
                        .because(Words.of(taken.counts()))
                        .by(Cause.IMPORT));
    }

    private List<Trial> changeAll(PreparedImport prepared, Submission submission, String planHash) {
        try {
            return gate.changeAll(prepared.proposals(), submission, trials -> {
                if (!prepared.judged(trials).hash().equals(planHash)) {
                    throw stale();
                }
            });
        } catch (InvalidInput takenMeanwhile) {
            throw stale();
        }
    }

    private ImportPlan planned(FileRead read) {
        var prepared = preparing.prepare(read);
        return prepared.judged(gate.tryAll(prepared.proposals()));
    }

    private FileRead readAgain(ConfigurationImport taken) {
        return turns.take(() -> {
            var files = imports.files(taken.id());
            if (files.content() == null) {
                throw new Conflict("plan-stale", "Files are kept for a day. Plan the file again.");
            }
            return FileRead.of(taken.layout(), files.content(), files.mapping());
        });
    }

    private static Conflict stale() {
        return new Conflict(
                "plan-stale",
                "Something that the import would change was changed since it was planned. Nothing was applied.");
    }
}
