package partnerportal.configuration.domain;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import partnerportal.configuration.domain.Trial.Breaks;
import partnerportal.configuration.domain.Trial.Fits;
import partnerportal.shared.FieldProblem;
import partnerportal.shared.InvalidInput;
import partnerportal.shared.NotFound;

import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The one way by which what is live changes: load the latest, apply, check the whole, then write aggregate, revision and
 * audit entry in one transaction. No difference, no write.
 */
@Component
public class ConfigurationGate {

    private static final ConfigurationSnapshot NOTHING = new ConfigurationSnapshot(Settings.empty(), null);

    private final PartnerConfigurations configurations;
    private final LatestConfigurations latest;
    private final SurroundingsLookup surroundings;
    private final WritePublished writing;
    private final Clock clock;

    ConfigurationGate(
            PartnerConfigurations configurations,
            LatestConfigurations latest,
            SurroundingsLookup surroundings,
            WritePublished writing,
            Clock clock) {
        this.configurations = configurations;
        this.latest = latest;
        this.surroundings = surroundings;
        this.writing = writing;
        this.clock = clock;
    }

    /**
     * Changes what is published; waits for nobody longer than the lock time-out.
     *
     * @throws NotFound when it was never published
     * @throws InvalidInput with every rule that the changed whole would break
     */
    @Transactional
    public Published change(long id, ConfigurationChange change, Submission submission) {
        return change(id, change, submission, Precondition.none());
    }

    /** The same, when the state that it would change fulfils the condition. */
    @Transactional
    public Published change(long id, ConfigurationChange change, Submission submission, Precondition precondition) {
        if (configurations.lock(id).isEmpty()) {
            throw new NotFound();
        }
        var before = configurations.findById(id).orElseThrow(NotFound::new);
        precondition.check(before);
        var checked = check(before, change);
        return checked.isUnchanged() ? checked : write(checked, submission);
    }

    /** What {@link #change} would do; writes nothing. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Published tryChange(long id, ConfigurationChange change, Precondition precondition) {
        var before = configurations.findById(id).orElseThrow(NotFound::new);
        precondition.check(before);
        return check(before, change);
    }

    /**
     * Publishes a configuration for the first time.
     *
     * @param id from {@link PartnerConfigurations#nextId}
     */
    @Transactional
    public Published create(long id, Settings settings, Instant createdAt, Submission submission) {
        return write(checkNew(id, settings, createdAt), submission);
    }

    /** What {@link #create} would do; writes nothing. */
    @Transactional(readOnly = true)
    public Published tryCreate(Settings settings) {
        return checkNew(0, settings, clock.instant());
    }

    /**
     * Makes many changes in one transaction: each meets what those before it left. What breaks a rule is left out, the
     * rest is published.
     *
     * @param proposals no configuration twice
     * @param agreement looks at what is about to be done, and throws when that is not what was agreed to
     * @return what came of each, in the same order
     * @throws NotFound when one was never published
     */
    @Transactional
    public List<Trial> changeAll(List<Proposal> proposals, Submission submission, Consumer<List<Trial>> agreement) {
        latest.lock(ids(proposals));
        var created = proposals.size() - ids(proposals).size();
        var tried = tryEach(proposals, latest.nextIds(created).iterator());
        agreement.accept(tried);
        var written = writing.write(
                        tried.stream().flatMap(ConfigurationGate::toWrite).toList(), submission)
                .iterator();
        return tried.stream()
                .map(trial -> toWrite(trial)
                        .<Trial>map(fits -> new Fits(written.next()))
                        .findFirst()
                        .orElse(trial))
                .toList();
    }

    /** What {@link #changeAll} would do; writes nothing. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Trial> tryAll(List<Proposal> proposals) {
        return tryEach(proposals, LongStream.iterate(-1, id -> id - 1).iterator());
    }

    private List<Trial> tryEach(List<Proposal> proposals, Iterator<Long> newIds) {
        var stored = latest.find(ids(proposals));
        var attempts = proposals.stream()
                .map(proposal -> attempt(proposal, stored, newIds))
                .toList();
        var known = surroundings.ofMany(attempts.stream()
                .flatMap(attempt -> Stream.of(attempt.before(), attempt.after()))
                .filter(Objects::nonNull)
                .map(PartnerConfiguration::settings)
                .toList());
        return attempts.stream().map(attempt -> check(attempt, known)).toList();
    }

    /** @param after null when the change cannot be applied to what there is */
    private record Attempt(
            @Nullable PartnerConfiguration before, @Nullable PartnerConfiguration after, List<FieldProblem> problems) {}

    private Attempt attempt(Proposal proposal, Map<Long, PartnerConfiguration> stored, Iterator<Long> newIds) {
        var before = proposal.id() == null ? null : stored.get(proposal.id());
        if (proposal.id() != null && before == null) {
            throw new NotFound();
        }
        var start =
                before == null ? PartnerConfiguration.create(newIds.next(), Settings.empty(), clock.instant()) : before;
        try {
            return new Attempt(before, proposal.change().applyTo(start), List.of());
        } catch (InvalidInput refused) {
            return new Attempt(before, null, refused.problems());
        }
    }

    private static Trial check(Attempt attempt, ManySurroundings known) {
        var before = attempt.before();
        var after = attempt.after();
        if (after == null) {
            return new Breaks(before, attempt.problems());
        }
        var changes = ConfigurationDiff.between(before == null ? NOTHING : before.snapshot(), after.snapshot());
        if (changes.isEmpty()) {
            return new Fits(new Published(before, after, changes));
        }
        var problems = ConfigurationRules.check(after, known.of(after, before));
        if (!problems.isEmpty()) {
            return new Breaks(before, problems);
        }
        known.changed(before, after);
        return new Fits(new Published(before, after, changes));
    }

    private static Stream<Published> toWrite(Trial trial) {
        return trial instanceof Fits(Published published) && !published.isUnchanged()
                ? Stream.of(published)
                : Stream.empty();
    }

    private static List<Long> ids(List<Proposal> proposals) {
        return proposals.stream().map(Proposal::id).filter(Objects::nonNull).toList();
    }

    private Published check(PartnerConfiguration before, ConfigurationChange change) {
        var changed = change.applyTo(before);
        var changes = ConfigurationDiff.between(before.snapshot(), changed.snapshot());
        if (changes.isEmpty()) {
            return new Published(before, before, changes);
        }
        refuseBroken(changed, before);
        return new Published(before, changed, changes);
    }

    private Published checkNew(long id, Settings settings, Instant createdAt) {
        var created = PartnerConfiguration.create(id, settings, createdAt);
        refuseBroken(created, null);
        return new Published(null, created, ConfigurationDiff.between(NOTHING, created.snapshot()));
    }

    private void refuseBroken(PartnerConfiguration changed, @Nullable PartnerConfiguration before) {
        var known = surroundings.of(changed.id(), changed.settings(), before == null ? null : before.settings());
        var problems = ConfigurationRules.check(changed, known);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    private Published write(Published checked, Submission submission) {
        return writing.write(List.of(checked), submission).getFirst();
    }
}
