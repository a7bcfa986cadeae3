package partnerportal.configuration.domain;

import java.util.List;

/** What a check, or a step of it, came to. */
public enum CheckOutcome {
    PASSED,
    FAILED,
    /** The other side did not answer, or may not be asked: nothing is known. */
    NOT_CHECKED;

    /** Something wrong is wrong whatever else is not known. */
    static CheckOutcome of(List<CheckStep> steps) {
        if (steps.stream().anyMatch(step -> step.outcome() == FAILED)) {
            return FAILED;
        }
        return steps.stream().anyMatch(step -> step.outcome() == NOT_CHECKED) ? NOT_CHECKED : PASSED;
    }
}
