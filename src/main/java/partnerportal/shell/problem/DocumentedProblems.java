package partnerportal.shell.problem;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Writes into the API's document which problems each operation may answer; nobody has to repeat it at every route. */
@Component
class DocumentedProblems implements GlobalOpenApiCustomizer {

    private static final String SCHEMA = "Problem";
    private static final Set<HttpMethod> WRITES = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE);

    @Override
    public void customise(OpenAPI document) {
        ModelConverters.getInstance(true)
                .readAll(new AnnotatedType(ProblemJson.class).resolveAsRef(true))
                .forEach(document.getComponents()::addSchemas);
        document.getPaths()
                .forEach((path, item) ->
                        item.readOperationsMap().forEach((method, operation) -> complete(path, method, operation)));
    }

    private static void complete(String path, HttpMethod method, Operation operation) {
        var answers = operation.getResponses();
        if (method == HttpMethod.GET) {
            answers.putIfAbsent("304", new ApiResponse().description("If-None-Match names the present state"));
        }
        statuses(path, method, operation)
                .forEach(status -> answers.putIfAbsent(String.valueOf(status), answer(status)));
    }

    private static Set<Integer> statuses(String path, HttpMethod method, Operation operation) {
        var statuses = new TreeSet<>(Set.of(400, 401, 403, 503));
        if (path.contains("{")) {
            statuses.add(404);
        }
        if (WRITES.contains(method)) {
            statuses.addAll(Set.of(409, 422));
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(Set.of(413, 415));
        }
        if (takes("If-Match", operation)) {
            statuses.add(412);
        }
        if (takes("wait", operation)) {
            statuses.add(429);
        }
        return statuses;
    }

    private static boolean takes(String parameter, Operation operation) {
        var parameters = operation.getParameters();
        return parameters != null && parameters.stream().anyMatch(one -> parameter.equals(one.getName()));
    }

    private static ApiResponse answer(int status) {
        var known = ProblemCatalogue.ofStatus(status);
        var schema = new JsonSchema().$ref("#/components/schemas/" + SCHEMA);
        return new ApiResponse()
                .description(known.title() + ". " + known.fix())
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(schema).example(example(known))));
    }

    private static Map<String, Object> example(KnownProblem known) {
        var example = new LinkedHashMap<String, Object>();
        example.put("type", "/problems/" + known.slug());
        example.put("title", known.title());
        example.put("status", known.status());
        example.put("detail", known.cause());
        example.put("request_id", "7F3A-91C2-KD04");
        if (known.status() == 422) {
            example.put("errors", List.of(Map.of("pointer", "/name", "code", "required", "message", "Enter a name")));
        }
        if (known.status() == 412) {
            example.put("current_etag", "\"5-6f2c9be4ac0d8b1e77a0e3c1\"");
            example.put(
                    "difference",
                    List.of(Map.of("path", "/name", "before", "Alder Ridge", "after", "Alder Ridge Health")));
        }
        return example;
    }
}
