package partnerportal.configuration.domain;

import partnerportal.shared.Actor;

import java.util.Objects;

/** Works on drafts as people do who look first. */
final class DraftsForTests {

    private final Drafting drafting;
    private final PublishDraft publishDraft;

    DraftsForTests(Drafting drafting, PublishDraft publishDraft) {
        this.drafting = drafting;
        this.publishDraft = publishDraft;
    }

    /** Fails when somebody else changed the same fields. */
    DraftView save(long id, Section section, Settings opened, Settings typed, Actor actor) {
        var saved = drafting.save(id, section, opened, typed, actor);
        return Objects.requireNonNull(((Drafting.Saved.Done) saved).draft());
    }

    DraftView view(long id) {
        return drafting.view(id).orElseThrow();
    }

    /** Publishes the draft as it is now. */
    Published publish(long id, Actor actor) {
        var view = view(id);
        var live = view.published() == null ? 0 : view.published().revision();
        return publishDraft.publish(id, view.draft().version(), live, actor, null);
    }
}
