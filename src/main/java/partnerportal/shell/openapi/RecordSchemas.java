package partnerportal.shell.openapi;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;
import partnerportal.shell.Given;

import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Describes our records as they are read and written: closed, in snake_case, with {@code @Nullable} as null. What is sent
 * must have what is not nullable; what is answered always has every member.
 */
class RecordSchemas implements ModelConverter {

    private static final String OURS = "partnerportal.";
    private static final String SCHEMAS = "#/components/schemas/";
    private static final PropertyNamingStrategies.SnakeCaseStrategy NAMES =
            new PropertyNamingStrategies.SnakeCaseStrategy();

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        var java = Json31.mapper().constructType(type.getType());
        if (java != null && java.getRawClass() == Given.class) {
            return nullable(context.resolve(given(java, type)));
        }
        if (java != null
                && java.getRawClass().isRecord()
                && java.getRawClass().getName().startsWith(OURS)) {
            return described(java.getRawClass(), type, context);
        }
        return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    }

    private static AnnotatedType given(JavaType java, AnnotatedType type) {
        return new AnnotatedType(java.containedType(0))
                .ctxAnnotations(type.getCtxAnnotations())
                .schemaProperty(true)
                .resolveAsRef(true);
    }

    private static Schema<?> described(Class<?> record, AnnotatedType type, ModelConverterContext context) {
        var annotation = record.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        var name = annotation == null || annotation.name().isEmpty() ? record.getSimpleName() : annotation.name();
        if (!context.getDefinedModels().containsKey(name)) {
            var schema = new JsonSchema();
            context.defineModel(name, schema, type, null);
            describe(record, schema, context);
        }
        return new JsonSchema().$ref(SCHEMAS + name);
    }

    private static void describe(Class<?> record, JsonSchema schema, ModelConverterContext context) {
        schema.setTypes(Set.of("object"));
        schema.setAdditionalProperties(false);
        for (var component : record.getRecordComponents()) {
            var annotations = annotations(record, component);
            if (has(annotations, JsonAnyGetter.class)) {
                schema.setAdditionalProperties(null);
                continue;
            }
            var member = NAMES.translate(component.getName());
            var resolved = context.resolve(new AnnotatedType(component.getGenericType())
                    .ctxAnnotations(annotations)
                    .propertyName(member)
                    .schemaProperty(true)
                    .resolveAsRef(true));
            boolean nullable = isNullable(component) && !isMarkedRequired(component);
            schema.addProperty(member, nullable ? nullable(resolved) : resolved);
            if (isAlwaysThere(record, component, annotations)) {
                schema.addRequiredItem(member);
            }
        }
    }

    private static boolean isAlwaysThere(Class<?> record, RecordComponent component, Annotation[] annotations) {
        boolean leftOutWhenNull = has(annotations, JsonInclude.class) || record.isAnnotationPresent(JsonInclude.class);
        if (component.getType() == Given.class || leftOutWhenNull && isNullable(component)) {
            return false;
        }
        boolean sent = record.getSimpleName().endsWith("Body");
        return !sent || !isNullable(component) || isMarkedRequired(component);
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static boolean isMarkedRequired(RecordComponent component) {
        var schema = component.getAccessor().getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        return schema != null && schema.requiredMode() == RequiredMode.REQUIRED;
    }

    /** Annotations that a record component itself cannot carry stand on its field. */
    private static Annotation[] annotations(Class<?> record, RecordComponent component) {
        try {
            return record.getDeclaredField(component.getName()).getAnnotations();
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException("Every record component has a field", impossible);
        }
    }

    private static boolean has(Annotation[] annotations, Class<? extends Annotation> wanted) {
        return Set.of(annotations).stream().anyMatch(wanted::isInstance);
    }

    private static Schema<?> nullable(Schema<?> schema) {
        if (schema.getTypes() != null) {
            var types = new LinkedHashSet<>(schema.getTypes());
            types.add("null");
            schema.setTypes(types);
            return schema;
        }
        var nothing = new JsonSchema();
        nothing.setTypes(Set.of("null"));
        return new JsonSchema().anyOf(List.of(schema, nothing));
    }
}
