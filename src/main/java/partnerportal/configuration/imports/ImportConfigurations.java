package partnerportal.configuration.imports;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import partnerportal.audit.AuditEvent;
import partnerportal.audit.AuditTrail;
import partnerportal.configuration.domain.ConfigurationGate;
import partnerportal.configuration.domain.Submission;
import partnerportal.configuration.domain.Trial;
import partnerportal.configuration.imports.ConfigurationImports.Files;
import partnerportal.configuration.imports.file.Layout;
import partnerportal.shared.Actor;
import partnerportal.shared.Cause;
import partnerportal.shared.Conflict;
import partnerportal.shared.InvalidInput;
import partnerportal.shared.NotFound;

import java.time.Clock;
import java.util.List;

/** Takes another store's file, says what it would do, and does exactly that. */
@Component
public class ImportConfigurations {

    private final PrepareImport preparing;
    private final ConfigurationGate gate;
    private final ConfigurationImports imports;
    private final ImportRecords records;
    private final AuditTrail audit;
    private final Clock clock;

    ImportConfigurations(
            PrepareImport preparing,
            ConfigurationGate gate,
            ConfigurationImports imports,
            ImportRecords records,
            AuditTrail audit,
            Clock clock) {
        this.preparing = preparing;
        this.gate = gate;
        this.imports = imports;
        this.records = records;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Plans a file; nothing is changed. File and plan are kept for a day.
     *
     * @param mapping CSV that leads from Redox source IDs to Express partner IDs, null for none
     * @return the import's ID
     * @throws InvalidInput when the file as a whole cannot be used
     */
    @Transactional
    public long plan(Actor actor, Layout layout, String fileName, byte[] content, byte @Nullable [] mapping) {
        var plan = planned(layout, content, mapping);
        var id = imports.add(actor, FileNames.kept(fileName), new Files(content, mapping), plan, clock.instant());
        records.add(id, plan.records());
        return id;
    }

    /** Plans a file that was taken again, after the plan that was seen went stale. */
    @Transactional
    public void planAgain(long id) {
        var taken = imports.lock(id);
        if (taken.applied() == null) {
            var files = imports.files(id);
            var plan = planned(taken.layout(), content(files), files.mapping());
            imports.replan(id, plan);
            records.replace(id, plan.records());
        }
    }

    public ConfigurationImport find(long id) {
        return imports.find(id).orElseThrow(NotFound::new);
    }

    /**
     * Does what the plan said, all or nothing. Doing it again changes nothing and is no error.
     *
     * @param planHash of the plan that the actor saw
     * @param leavingOut whether the actor agrees that the records that cannot be used are left out
     * @throws Conflict {@code plan-stale} when what would change has moved since
     * @throws InvalidInput when there are records that cannot be used and the actor did not agree
     */
    @Transactional
    public ConfigurationImport apply(Actor actor, long id, @Nullable String planHash, boolean leavingOut) {
        var taken = imports.lock(id);
        if (taken.applied() == null) {
            refuseUnagreed(taken, planHash, leavingOut);
            write(actor, taken);
        }
        return find(id);
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

    private void write(Actor actor, ConfigurationImport taken) {
        var files = imports.files(taken.id());
        var prepared = preparing.prepare(taken.layout(), content(files), files.mapping());
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

    private ImportPlan planned(Layout layout, byte[] content, byte @Nullable [] mapping) {
        var prepared = preparing.prepare(layout, content, mapping);
        return prepared.judged(gate.tryAll(prepared.proposals()));
    }

    private static byte[] content(Files files) {
        if (files.content() == null) {
            throw new Conflict("plan-stale", "Files are kept for a day. Plan the file again.");
        }
        return files.content();
    }

    private static Conflict stale() {
        return new Conflict(
                "plan-stale",
                "Something that the import would change was changed since it was planned. Nothing was applied.");
    }
}
