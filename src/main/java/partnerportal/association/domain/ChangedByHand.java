package partnerportal.association.domain;

import partnerportal.shared.FieldChange;

import java.util.List;

/**
 * What a person's word on a care request and a partner changed.
 *
 * @param added whether it belonged to the partner only from then on
 * @param changes empty when it was so already
 */
public record ChangedByHand(boolean added, List<FieldChange> changes) {

    static final ChangedByHand NOTHING = new ChangedByHand(false, List.of());

    public ChangedByHand {
        changes = List.copyOf(changes);
    }

    public boolean any() {
        return !changes.isEmpty();
    }
}
