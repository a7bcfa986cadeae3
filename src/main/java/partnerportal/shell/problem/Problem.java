package partnerportal.shell.problem;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import partnerportal.shared.FieldProblem;

import java.util.List;
import java.util.Map;

/**
 * What went wrong, ready to be told to a person or a machine.
 *
 * @param slug the problem type, opened as {@code /problems/<slug>}
 * @param detail one sentence for this occurrence; never input values, stack traces or SQL
 * @param errors the fields it is about
 * @param more further members of the JSON answer
 * @param headers further headers of the answer
 */
record Problem(
        String slug,
        HttpStatus status,
        String detail,
        List<FieldProblem> errors,
        Map<String, Object> more,
        HttpHeaders headers) {

    static Problem of(String slug, HttpStatus status, String detail) {
        return new Problem(slug, status, detail, List.of(), Map.of(), new HttpHeaders());
    }

    static Problem of(String slug, HttpStatus status, String detail, List<FieldProblem> errors) {
        return new Problem(slug, status, detail, errors, Map.of(), new HttpHeaders());
    }

    Problem with(String header, String value) {
        var all = new HttpHeaders(headers);
        all.set(header, value);
        return new Problem(slug, status, detail, errors, more, all);
    }

    Problem withAll(HttpHeaders given) {
        var all = new HttpHeaders(headers);
        all.addAll(given);
        return new Problem(slug, status, detail, errors, more, all);
    }

    Problem adding(Map<String, Object> members) {
        return new Problem(slug, status, detail, errors, members, headers);
    }
}
