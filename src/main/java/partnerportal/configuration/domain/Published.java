package partnerportal.configuration.domain;

import org.jspecify.annotations.Nullable;
import partnerportal.shared.FieldChange;

import java.util.List;

/**
 * What came of a change at the gate.
 *
 * @param before the state it started from, null when there was none
 * @param after the state it led to; the same as before when nothing changed
 * @param changes the difference; empty when nothing changed and so nothing was written
 */
public record Published(@Nullable PartnerConfiguration before, PartnerConfiguration after, List<FieldChange> changes) {

    public boolean isUnchanged() {
        return changes.isEmpty();
    }
}
