package partnerportal.shell;

import partnerportal.shared.FieldChange;

import java.util.List;

/** The caller's {@code If-Match} names a state that is no longer the current one. */
public class PreconditionFailed extends RuntimeException {

    private final String currentTag;
    private final transient List<FieldChange> difference;

    /** @param difference from the caller's state, where it can be told, to the current one */
    public PreconditionFailed(String currentTag, List<FieldChange> difference) {
        super("If-Match names an older state.");
        this.currentTag = currentTag;
        this.difference = List.copyOf(difference);
    }

    public String currentTag() {
        return currentTag;
    }

    public List<FieldChange> difference() {
        return difference;
    }
}
