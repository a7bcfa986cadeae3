package partnerportal.shell.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import partnerportal.shared.FieldProblem;
import partnerportal.shared.RequestId;

import java.util.List;
import java.util.Map;

/** A problem as RFC 9457 writes it, with the fields it is about and the id to tell support. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Problem")
record ProblemJson(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String requestId,
        @Nullable List<FieldProblem> errors,
        @JsonAnyGetter Map<String, Object> more) {

    static ProblemJson of(Problem problem) {
        return new ProblemJson(
                "/problems/" + problem.slug(),
                ProblemCatalogue.find(problem.slug()).orElseThrow().title(),
                problem.status().value(),
                problem.detail(),
                RequestId.current(),
                problem.errors().isEmpty() ? null : problem.errors(),
                problem.more());
    }
}
