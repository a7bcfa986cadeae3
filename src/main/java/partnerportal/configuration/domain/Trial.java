package partnerportal.configuration.domain;

import org.jspecify.annotations.Nullable;
import partnerportal.shared.FieldProblem;

import java.util.List;

/** What a proposal would come to. */
public sealed interface Trial {

    /** It may be published, or changes nothing. */
    record Fits(Published published) implements Trial {}

    /** @param before the state that stays, null when there is none */
    record Breaks(@Nullable PartnerConfiguration before, List<FieldProblem> problems) implements Trial {}
}
