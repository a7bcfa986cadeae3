package partnerportal.contract;

import com.google.rpc.PreconditionFailure;
import io.grpc.Status.Code;
import partnerportal.local.GrpcAnswer;
import partnerportal.local.PortalAnswer;
import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds what JSON and gRPC answered to the same question against each other, word by word. */
final class SameAnswer {

    /** The problems whose code does not follow from their HTTP status. */
    private static final Map<String, Code> CODES = Map.of(
            "name-taken", Code.ALREADY_EXISTS,
            "express-partner-id-taken", Code.ALREADY_EXISTS,
            "express-partner-id-fixed", Code.FAILED_PRECONDITION,
            "last-source", Code.FAILED_PRECONDITION,
            "stale-if-match", Code.ABORTED);

    private static final Map<Integer, Code> CODES_OF_STATUS = Map.of(
            400, Code.INVALID_ARGUMENT,
            401, Code.UNAUTHENTICATED,
            403, Code.PERMISSION_DENIED,
            404, Code.NOT_FOUND,
            422, Code.INVALID_ARGUMENT);

    private SameAnswer() {}

    static void check(PortalAnswer json, GrpcAnswer grpc) {
        if (json.status() >= 400) {
            checkProblem(json, grpc);
            return;
        }
        assertThat(grpc.code()).as(grpc + " beside " + json.body()).isEqualTo(Code.OK);
        var message = content(grpc.json());
        if (message.has("etag")) {
            assertThat(message.get("etag").asString())
                    .isEqualTo(json.header("ETag").orElseThrow());
        }
        assertThat(canonical(message)).isEqualTo(canonical(json.json()));
    }

    private static void checkProblem(PortalAnswer json, GrpcAnswer grpc) {
        var problem = json.json();
        var slug = problem.get("type").asString().substring("/problems/".length());
        var code = CODES.getOrDefault(slug, CODES_OF_STATUS.get(json.status()));
        assertThat(grpc.code()).as(grpc + " beside " + json.body()).isEqualTo(code);
        assertThat(grpc.reason()).isEqualTo(slug);
        assertThat(grpc.status().getDescription())
                .isEqualTo(problem.get("detail").asString());
        assertThat(grpc.requestId()).isNotBlank();
        assertThat(grpc.violations().stream()
                        .map(one -> one.getField() + " " + one.getReason() + " " + one.getDescription()))
                .containsExactlyElementsOf(errors(problem));
        if (problem.has("difference")) {
            var subjects = grpc.detail(PreconditionFailure.class).stream()
                    .flatMap(failure -> failure.getViolationsList().stream())
                    .map(violation -> "/" + violation.getSubject().replace('.', '/'));
            assertThat(subjects)
                    .containsExactlyElementsOf(problem.get("difference")
                            .valueStream()
                            .map(change -> change.get("path").asString())
                            .toList());
        }
    }

    private static List<String> errors(JsonNode problem) {
        return problem.path("errors")
                .valueStream()
                .map(error -> field(error.get("pointer").asString()) + " "
                        + error.get("code").asString() + " "
                        + error.get("message").asString())
                .toList();
    }

    private static String field(String pointer) {
        var field = pointer.replaceAll("/(\\d+)(?=/|$)", "[$1]").replace('/', '.');
        return field.startsWith(".") ? field.substring(1) : field;
    }

    /** A change answers with one of several things. */
    static JsonNode content(JsonNode message) {
        if (message.has("partner_configuration")) {
            return message.get("partner_configuration");
        }
        return message.has("dry_run") ? message.get("dry_run") : message;
    }

    /** Without what one protocol has no need of: null for nothing, the tag in the body, that a dry run was one. */
    private static Object canonical(JsonNode node) {
        if (node.isArray()) {
            return node.valueStream().map(SameAnswer::canonical).toList();
        }
        if (!node.isObject()) {
            return node.asString();
        }
        if ("/deactivated_at".equals(node.path("path").asString(""))) {
            return "deactivated at this moment";
        }
        var members = new TreeMap<String, Object>();
        node.properties().forEach(member -> {
            var name = member.getKey();
            if (!member.getValue().isNull() && !name.equals("etag") && !name.equals("dry_run")) {
                members.put(name, canonical(member.getValue()));
            }
        });
        return members;
    }
}
