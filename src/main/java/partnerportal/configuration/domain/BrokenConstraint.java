package partnerportal.configuration.domain;

import org.postgresql.util.PSQLException;
import org.springframework.dao.DataIntegrityViolationException;
import partnerportal.shared.FieldProblem;
import partnerportal.shared.InvalidInput;

import java.util.List;
import java.util.Map;

/** Says in the rules' words what the database refused: two people may pass the same check at the same moment. */
final class BrokenConstraint {

    private static final Map<String, FieldProblem> RULES = Map.of(
            "partner_configurations_name_unique",
            new FieldProblem("/name", "name-taken", "Another configuration just took this name. Enter a different one"),
            "partner_configurations_express_partner_id_unique",
            new FieldProblem(
                    "/express_partner_id",
                    "express-partner-id-taken",
                    "Another configuration just took this Express partner ID. Enter a different one"));

    private BrokenConstraint() {}

    static RuntimeException explain(DataIntegrityViolationException broken) {
        if (broken.getMostSpecificCause() instanceof PSQLException refused && refused.getServerErrorMessage() != null) {
            var rule = RULES.get(String.valueOf(refused.getServerErrorMessage().getConstraint()));
            if (rule != null) {
                return new InvalidInput(List.of(rule));
            }
        }
        return broken;
    }
}
