package partnerportal.shell.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Puts whole examples together from those of the members, wherever an operation has none of its own. */
final class Examples {

    private final Map<String, Schema<?>> schemas = new LinkedHashMap<>();

    private Examples(OpenAPI document) {
        if (document.getComponents().getSchemas() != null) {
            document.getComponents().getSchemas().forEach(schemas::put);
        }
    }

    static void complete(OpenAPI document) {
        var examples = new Examples(document);
        examples.schemas.values().forEach(Examples::keepTexts);
        document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .flatMap(Examples::contents)
                .flatMap(content -> content.values().stream())
                .filter(media -> media.getExample() == null && media.getExamples() == null && media.getSchema() != null)
                .forEach(media -> media.setExample(examples.of(media.getSchema())));
    }

    /** The library takes a text of digits for a number. */
    private static void keepTexts(Schema<?> schema) {
        if (schema.getProperties() == null) {
            return;
        }
        for (var member : schema.getProperties().values()) {
            boolean isText = member.getTypes() != null && member.getTypes().contains("string");
            if (isText && member.getExample() != null) {
                member.setExample(String.valueOf(member.getExample()));
            }
        }
    }

    private static Stream<Content> contents(Operation operation) {
        var body = operation.getRequestBody();
        var answers = operation.getResponses().values().stream().map(answer -> answer.getContent());
        return Stream.concat(Stream.of(body == null ? null : body.getContent()), answers)
                .filter(Objects::nonNull);
    }

    private @Nullable Object of(Schema<?> schema) {
        if (schema.getExample() != null) {
            return schema.getExample();
        }
        if (schema.get$ref() != null) {
            var name = schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1);
            return of(Objects.requireNonNull(schemas.get(name), name));
        }
        var choices = Stream.of(schema.getOneOf(), schema.getAnyOf(), schema.getAllOf())
                .filter(Objects::nonNull)
                .findFirst();
        if (choices.isPresent()) {
            return of(choices.get().getFirst());
        }
        if (schema.getProperties() != null) {
            var whole = new LinkedHashMap<String, Object>();
            schema.getProperties().forEach((name, member) -> whole.put(name, of(member)));
            return whole;
        }
        return schema.getItems() == null ? plain(schema) : List.of(Objects.requireNonNull(of(schema.getItems())));
    }

    private static @Nullable Object plain(Schema<?> schema) {
        var types = schema.getTypes() == null ? Set.<String>of() : schema.getTypes();
        if (types.contains("null")) {
            return null;
        }
        if (types.contains("boolean")) {
            return true;
        }
        if (types.contains("integer") || types.contains("number")) {
            return 1;
        }
        return types.contains("string") ? "text" : null;
    }
}
