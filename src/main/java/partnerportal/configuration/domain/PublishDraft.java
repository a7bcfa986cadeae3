package partnerportal.configuration.domain;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import partnerportal.shared.Actor;
import partnerportal.shared.Cause;
import partnerportal.shared.Conflict;

/** Makes a draft live, exactly as it was reviewed. */
@Component
public class PublishDraft {

    private final ConfigurationDrafts drafts;
    private final Drafting drafting;
    private final ConfigurationGate gate;
    private final ConfigurationRows rows;

    PublishDraft(ConfigurationDrafts drafts, Drafting drafting, ConfigurationGate gate, ConfigurationRows rows) {
        this.drafts = drafts;
        this.drafting = drafting;
        this.gate = gate;
        this.rows = rows;
    }

    /**
     * @param version the draft's version that was reviewed
     * @param liveRevision the live revision it was compared with, 0 before the first publication
     * @throws Conflict when either has moved on since, or fields that both changed wait for a choice
     */
    @Transactional
    public Published publish(long id, long version, int liveRevision, Actor publisher, @Nullable String reason) {
        var draft = drafting.lock(id);
        Drafting.refuseOther(version, draft);
        var view = drafting.view(draft);
        refuseUnreviewed(view, liveRevision);
        var submission = Submission.of(publisher, Cause.PORTAL).because(reason).preparedBy(draft.contributors());
        var published = view.published() == null
                ? gate.create(id, view.settings(), draft.createdAt(), submission)
                : gate.change(id, ConfigurationChange.settings(live -> view.settings()), submission);
        drafts.delete(id);
        rows.refresh(id);
        return published;
    }

    private static void refuseUnreviewed(DraftView view, int liveRevision) {
        int current = view.published() == null ? 0 : view.published().revision();
        Drafting.refuseOtherLive(liveRevision, current);
        if (view.hasConflicts()) {
            throw new Conflict(
                    "edited-meanwhile",
                    "Some fields were changed here and in what is live. Choose which values to keep.");
        }
    }
}
