package partnerportal.configuration.domain;

import org.jspecify.annotations.Nullable;
import partnerportal.shared.FieldChange;

import java.util.List;

/**
 * A draft as it stands against what is live now, also when that moved on since the draft was begun.
 *
 * @param published the live state, or the last before it was deactivated; null before the first publication
 * @param settings the draft with what was published meanwhile merged in; where both changed a field, the draft's value
 * @param conflicts the fields that both changed
 * @param changes what publishing would change if the draft's side of every conflict were chosen
 */
public record DraftView(
        ConfigurationDraft draft,
        @Nullable PartnerConfiguration published,
        Settings settings,
        List<MergeConflict> conflicts,
        List<FieldChange> changes) {

    static DraftView of(ConfigurationDraft draft, @Nullable PartnerConfiguration published, @Nullable Revision base) {
        if (published == null || base == null || base.number() == published.revision()) {
            return of(draft, published, draft.settings(), List.of());
        }
        var merge = merge(draft, published, base);
        return of(draft, published, merge.keepingMine(), merge.conflicts());
    }

    static ThreeWayMerge merge(ConfigurationDraft draft, PartnerConfiguration published, Revision base) {
        return ThreeWayMerge.of(base.snapshot().settings(), published.settings(), draft.settings());
    }

    private static DraftView of(
            ConfigurationDraft draft,
            @Nullable PartnerConfiguration published,
            Settings settings,
            List<MergeConflict> conflicts) {
        var live = new ConfigurationSnapshot(published == null ? Settings.empty() : published.settings(), null);
        var changes = ConfigurationDiff.between(live, new ConfigurationSnapshot(settings, null));
        return new DraftView(draft, published, settings, conflicts, changes);
    }

    /** Whether what is live moved on since the draft was begun. */
    public boolean isBehind() {
        return published != null && draft.baseRevision() != null && draft.baseRevision() != published.revision();
    }

    public boolean hasConflicts() {
        return !conflicts.isEmpty();
    }
}
