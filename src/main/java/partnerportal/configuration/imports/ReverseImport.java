package partnerportal.configuration.imports;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import partnerportal.audit.AuditEvent;
import partnerportal.audit.AuditTrail;
import partnerportal.configuration.domain.ConfigurationChange;
import partnerportal.configuration.domain.ConfigurationGate;
import partnerportal.configuration.domain.ConfigurationSnapshot;
import partnerportal.configuration.domain.Proposal;
import partnerportal.configuration.domain.Revisions;
import partnerportal.configuration.domain.Submission;
import partnerportal.configuration.domain.Trial;
import partnerportal.configuration.imports.ImportRecords.Applied;
import partnerportal.shared.Actor;
import partnerportal.shared.Cause;
import partnerportal.shared.Conflict;
import partnerportal.shared.FieldProblem;
import partnerportal.shared.NotFound;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Undoes a whole import: what it changed is again as it was, what it created is deactivated, because history is kept for
 * ever. Refused when anything of it was changed since.
 */
@Component
public class ReverseImport {

    private static final String CHANGED = "changed-since-import";

    /** In the sentence; the problems that go with it are all. */
    private static final int MOST_NAMED = 20;

    private final ConfigurationImports imports;
    private final ImportRecords records;
    private final Revisions revisions;
    private final ConfigurationGate gate;
    private final AuditTrail audit;
    private final Clock clock;

    ReverseImport(
            ConfigurationImports imports,
            ImportRecords records,
            Revisions revisions,
            ConfigurationGate gate,
            AuditTrail audit,
            Clock clock) {
        this.imports = imports;
        this.records = records;
        this.revisions = revisions;
        this.gate = gate;
        this.audit = audit;
        this.clock = clock;
    }

    /** What stands in the way: the configurations of an applied import that were changed since. */
    @Transactional(readOnly = true)
    public List<Applied> changedSince(long id) {
        return records.applied(id).stream().filter(Applied::isChangedSince).toList();
    }

    /**
     * Doing it again changes nothing and is no error.
     *
     * @throws Conflict when it was not applied; {@code changed-since-import} when something of it was changed since, or
     *     may not be as it was any more
     */
    @Transactional
    public ConfigurationImport reverse(Actor actor, long id) {
        var taken = imports.lock(id);
        if (taken.applied() == null) {
            throw new Conflict("conflict", "The import was not applied, so there is nothing to undo.");
        }
        if (taken.reversed() == null) {
            write(actor, taken);
        }
        return imports.find(id).orElseThrow(NotFound::new);
    }

    private void write(Actor actor, ConfigurationImport taken) {
        var written = records.applied(taken.id()).reversed();
        refuse(written.stream()
                .filter(Applied::isChangedSince)
                .map(ReverseImport::changed)
                .toList());
        var now = clock.instant();
        var before = revisions.snapshots(written.stream()
                .filter(one -> one.baseRevision() > 0)
                .collect(Collectors.toMap(Applied::configurationId, Applied::baseRevision)));
        gate.changeAll(
                written.stream()
                        .map(one -> new Proposal(one.configurationId(), undoing(one, before, now)))
                        .toList(),
                Submission.of(actor, Cause.RESTORATION).because("Undid " + taken.words()),
                trials -> refuse(inTheWay(trials, written)));
        imports.reversed(taken.id(), actor, now);
        audit.done(
                actor,
                AuditEvent.of("configurations.import-undone", "import", taken.id(), taken.fileName())
                        .because(Words.of(taken.counts()))
                        .by(Cause.RESTORATION));
    }

    private static ConfigurationChange undoing(Applied one, Map<Long, ConfigurationSnapshot> before, Instant now) {
        var snapshot = before.get(one.configurationId());
        return snapshot == null ? ConfigurationChange.deactivate(now) : ConfigurationChange.restore(snapshot);
    }

    /** Under the locks: those that somebody changed in this moment, and those that may not be as they were. */
    private static List<FieldProblem> inTheWay(List<Trial> trials, List<Applied> written) {
        var found = new ArrayList<FieldProblem>();
        for (int at = 0; at < trials.size(); at++) {
            var one = written.get(at);
            switch (trials.get(at)) {
                case Trial.Breaks breaks -> {
                    var first = breaks.problems().getFirst();
                    found.add(new FieldProblem(address(one), first.code(), one.name() + " (" + first.message() + ")"));
                }
                case Trial.Fits(var published) -> {
                    var stored = published.before();
                    if (stored != null && stored.revision() != one.revision()) {
                        found.add(changed(one));
                    }
                }
            }
        }
        return found;
    }

    private static FieldProblem changed(Applied one) {
        return new FieldProblem(address(one), CHANGED, String.valueOf(one.name()));
    }

    private static String address(Applied one) {
        return "/partner_configurations/" + one.configurationId();
    }

    private static void refuse(List<FieldProblem> inTheWay) {
        if (!inTheWay.isEmpty()) {
            var more = inTheWay.size() > MOST_NAMED ? ", and " + (inTheWay.size() - MOST_NAMED) + " more" : "";
            throw new Conflict(
                    CHANGED,
                    "Nothing was undone, because these were changed since the import: "
                            + inTheWay.stream()
                                    .limit(MOST_NAMED)
                                    .map(FieldProblem::message)
                                    .collect(Collectors.joining(", "))
                            + more + ".",
                    inTheWay);
        }
    }
}
