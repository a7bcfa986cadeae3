package partnerportal.configuration.web;

import org.jspecify.annotations.Nullable;
import partnerportal.configuration.domain.DraftView;
import partnerportal.configuration.domain.PartnerConfiguration;
import partnerportal.configuration.domain.Settings;
import partnerportal.shared.NotFound;

import java.time.Instant;

/**
 * A configuration as one person may see it: published, in draft, or both.
 *
 * @param published null before the first publication
 * @param draft null when there is none, or none for this person
 */
record Shown(
        long id,
        @Nullable PartnerConfiguration published,
        @Nullable DraftView draft) {

    /** What the sections show: the draft where there is one, because that is what is being worked on. */
    Settings settings(boolean live) {
        if (draft != null && !(live && published != null)) {
            return draft.settings();
        }
        return published == null ? Settings.empty() : published.settings();
    }

    String name() {
        var name = (published == null ? settings(false) : published.settings()).name();
        return name == null ? "Unnamed draft" : name;
    }

    Instant createdAt() {
        if (published != null) {
            return published.createdAt();
        }
        return openDraft().draft().createdAt();
    }

    int liveRevision() {
        return published == null ? 0 : published.revision();
    }

    /** 0 where there is no draft. */
    long draftVersion() {
        return draft == null ? 0 : draft.draft().version();
    }

    @Nullable
    Settings publishedSettings() {
        return published == null ? null : published.settings();
    }

    /** The draft, where the caller knows that there is one. */
    DraftView openDraft() {
        if (draft == null) {
            throw new NotFound();
        }
        return draft;
    }
}
