package partnerportal.configuration.domain;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import partnerportal.audit.AuditEvent;
import partnerportal.audit.AuditTrail;
import partnerportal.shared.Actor;
import partnerportal.shared.Cause;
import partnerportal.shared.Conflict;
import partnerportal.shared.FieldChange;
import partnerportal.shared.NotFound;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Beginning, saving into and discarding drafts. Nothing here changes what is live. */
@Component
public class Drafting {

    private final ConfigurationDrafts drafts;
    private final PartnerConfigurations configurations;
    private final Revisions revisions;
    private final SurroundingsLookup surroundings;
    private final ConfigurationRows rows;
    private final AuditTrail audit;
    private final Clock clock;

    Drafting(
            ConfigurationDrafts drafts,
            PartnerConfigurations configurations,
            Revisions revisions,
            SurroundingsLookup surroundings,
            ConfigurationRows rows,
            AuditTrail audit,
            Clock clock) {
        this.drafts = drafts;
        this.configurations = configurations;
        this.revisions = revisions;
        this.surroundings = surroundings;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of saving a section. */
    public sealed interface Saved {

        /** The draft holds it now; null when nothing differs from what is live any more. */
        record Done(@Nullable DraftView draft) implements Saved {}

        /** Someone else changed the same fields since the form was opened; nothing was saved. */
        record Conflicted(ThreeWayMerge merge) implements Saved {}
    }

    /** The draft as it stands now; empty when there is none. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<DraftView> view(long id) {
        return drafts.find(id).map(this::view);
    }

    /**
     * Begins a configuration.
     *
     * @param settings at least a name and an Express partner id; the rest may wait
     * @return the id that it keeps for ever
     */
    @Transactional
    public long begin(Settings settings, Actor actor) {
        var id = configurations.nextId();
        var problems = new Problems();
        ConfigurationRules.check(settings, surroundings.of(id, settings, null)).stream()
                .filter(problem ->
                        problem.pointer().equals("/name") || problem.pointer().equals("/express_partner_id"))
                .forEach(problem -> problems.add(problem.pointer(), problem.code(), problem.message()));
        if (rows.isBegun(settings.expressPartnerId())) {
            problems.add(
                    "/express_partner_id",
                    "express-partner-id-taken",
                    "There is a draft with this Express partner ID already. Go on with that one, or discard it");
        }
        problems.refuseIfAny();
        var now = clock.instant();
        var draft = new ConfigurationDraft(id, 0, settings, null, List.of(), now, now);
        keep(draft, Settings.empty(), actor, "draft.begun", Cause.PORTAL, null);
        return id;
    }

    /**
     * Saves one section, field by field: what nobody else changed since the form was opened is saved.
     *
     * @param opened the section's settings when the form was opened
     * @param typed the section's settings now
     */
    @Transactional
    public Saved save(long id, Section section, Settings opened, Settings typed, Actor actor) {
        var current = lockOrStart(id);
        var view = view(current);
        var merge = ThreeWayMerge.of(
                section.copy(opened, view.settings()), view.settings(), section.copy(typed, view.settings()));
        if (!merge.isClean()) {
            return new Saved.Conflicted(merge);
        }
        var saved = view.hasConflicts()
                ? current.with(carriedOver(merge, view, current), current.baseRevision(), clock.instant())
                : current.with(merge.settings(), revision(view), clock.instant());
        return new Saved.Done(keepOrDrop(saved, view, actor));
    }

    /**
     * Makes the chosen sides of all conflicts with what was published meanwhile the draft's.
     *
     * @param reviewed the version of the draft that was looked at
     * @param liveRevision the live revision that it was compared with
     * @throws Conflict when either has moved on since
     */
    @Transactional
    public DraftView resolve(
            long id, long reviewed, int liveRevision, Map<String, ThreeWayMerge.Side> choices, Actor actor) {
        var current = lock(id);
        refuseOther(reviewed, current);
        var published = configurations.findById(id).orElseThrow(NotFound::new);
        refuseOtherLive(liveRevision, published.revision());
        var base = base(current).orElseThrow(NotFound::new);
        var resolved = DraftView.merge(current, published, base).resolve(choices);
        var draft = current.with(resolved, published.revision(), clock.instant());
        keep(draft, current.settings(), actor, "draft.rebased", Cause.PORTAL, null);
        return view(drafts.find(id).orElseThrow());
    }

    /**
     * Makes the draft say what a past revision said, to be looked at.
     *
     * @param reviewed the version of the draft that may be lost, 0 for none
     * @throws Conflict when there is another draft by now
     */
    @Transactional
    public DraftView restore(long id, Revision past, long reviewed, Actor actor) {
        var current = lockOrStart(id);
        refuseOther(reviewed, current);
        var view = view(current);
        var restored = past.snapshot().settings().withIdsOf(view.settings());
        var draft = current.with(restored, revision(view), clock.instant());
        keep(draft, current.settings(), actor, "draft.saved", Cause.RESTORATION, "Restored revision " + past.number());
        return view(drafts.find(id).orElseThrow());
    }

    /**
     * Changes the draft as it is at this moment, such as by what another configuration has. Fields that both the draft and
     * a publication changed stay to be decided.
     */
    @Transactional
    public DraftView change(long id, UnaryOperator<Settings> change, Actor actor, String reason) {
        var current = lockOrStart(id);
        var view = view(current);
        var from = view.hasConflicts() ? current.settings() : view.settings();
        var base = view.hasConflicts() ? current.baseRevision() : revision(view);
        var draft = current.with(change.apply(from).withIdsOf(from), base, clock.instant());
        keep(draft, current.settings(), actor, "draft.saved", Cause.PORTAL, reason);
        return view(drafts.find(id).orElseThrow());
    }

    /**
     * Forgets the draft; a configuration that was never published goes with it.
     *
     * @param reviewed the version of the draft that was looked at
     * @throws Conflict when it was saved again since
     */
    @Transactional
    public void discard(long id, long reviewed, Actor actor) {
        var draft = lock(id);
        refuseOther(reviewed, draft);
        forget(draft, actor);
    }

    private void forget(ConfigurationDraft draft, Actor actor) {
        var id = draft.configurationId();
        var changes = view(draft).changes().stream()
                .map(change -> new FieldChange(change.path(), change.after(), change.before()))
                .toList();
        drafts.delete(id);
        rows.refresh(id);
        audit.done(
                actor,
                AuditEvent.of(
                                "draft.discarded",
                                "configuration",
                                id,
                                draft.settings().name())
                        .changing(changes)
                        .by(Cause.PORTAL));
    }

    static void refuseOther(long reviewed, ConfigurationDraft draft) {
        if (draft.version() != reviewed) {
            throw new Conflict(
                    "edited-meanwhile", "The draft was saved again since you looked at it. Look at it again.");
        }
    }

    static void refuseOtherLive(int reviewed, int live) {
        if (live != reviewed) {
            throw new Conflict(
                    "edited-meanwhile",
                    "Revision " + live + " was published since you looked at the changes. Look at them again.");
        }
    }

    /**
     * The draft, which nobody else changes until the transaction ends, and neither what is live: who changes one also
     * writes the list's row, which tells of both.
     */
    ConfigurationDraft lock(long id) {
        boolean isPublished = configurations.lock(id).isPresent();
        return drafts.lock(id)
                .orElseThrow(() -> isPublished
                        ? new Conflict("edited-meanwhile", "The draft was published or discarded meanwhile.")
                        : new NotFound());
    }

    DraftView view(ConfigurationDraft draft) {
        var published = configurations.findById(draft.configurationId()).orElse(null);
        return DraftView.of(draft, published, base(draft).orElse(null));
    }

    private Optional<Revision> base(ConfigurationDraft draft) {
        return draft.baseRevision() == null
                ? Optional.empty()
                : revisions.find(draft.configurationId(), draft.baseRevision());
    }

    /** The locked draft, or an unsaved one that says what is live. */
    private ConfigurationDraft lockOrStart(long id) {
        configurations.lock(id);
        return drafts.lock(id).orElseGet(() -> {
            var published = configurations.findById(id).orElseThrow(NotFound::new);
            var now = clock.instant();
            return new ConfigurationDraft(id, 0, published.settings(), published.revision(), List.of(), now, now);
        });
    }

    /** What was saved just now, on the draft's own side: what waits for a choice, or was only published, stays so. */
    private static Settings carriedOver(ThreeWayMerge saved, DraftView view, ConfigurationDraft draft) {
        return ThreeWayMerge.of(view.settings(), draft.settings(), saved.settings())
                .keepingMine();
    }

    private static @Nullable Integer revision(DraftView view) {
        return view.published() == null ? null : view.published().revision();
    }

    private @Nullable DraftView keepOrDrop(ConfigurationDraft draft, DraftView before, Actor actor) {
        var published = before.published();
        boolean saysWhatIsLive = published != null
                && !before.hasConflicts()
                && difference(published.settings(), draft.settings()).isEmpty();
        if (saysWhatIsLive) {
            if (before.draft().version() > 0) {
                forget(before.draft(), actor);
            }
            return null;
        }
        if (difference(before.draft().settings(), draft.settings()).isEmpty()
                && before.draft().version() > 0) {
            return before;
        }
        keep(draft, before.settings(), actor, "draft.saved", Cause.PORTAL, null);
        return view(drafts.find(draft.configurationId()).orElseThrow());
    }

    private void keep(
            ConfigurationDraft draft,
            Settings before,
            Actor actor,
            String action,
            Cause cause,
            @Nullable String reason) {
        drafts.save(draft, actor);
        rows.refresh(draft.configurationId());
        audit.done(
                actor,
                AuditEvent.of(
                                action,
                                "configuration",
                                draft.configurationId(),
                                draft.settings().name())
                        .changing(difference(before, draft.settings()))
                        .because(reason)
                        .by(cause));
    }

    private static List<FieldChange> difference(Settings from, Settings to) {
        return ConfigurationDiff.between(new ConfigurationSnapshot(from, null), new ConfigurationSnapshot(to, null));
    }
}
