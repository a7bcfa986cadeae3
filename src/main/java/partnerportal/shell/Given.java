package partnerportal.shell;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.JacksonComponent;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;

import java.util.function.Function;

/**
 * A member of a JSON body that may be left out, be null, or have a value, where the three mean different things: what is
 * left out stays as it is, null takes it away.
 */
public sealed interface Given<T> {

    /** The member was left out. */
    record Absent<T>() implements Given<T> {}

    /** The member is there and null. */
    record Null<T>() implements Given<T> {}

    record Value<T>(T value) implements Given<T> {}

    static <T> Given<T> absent() {
        return new Absent<>();
    }

    static <T> Given<T> of(@Nullable T value) {
        return value == null ? new Null<>() : new Value<>(value);
    }

    default boolean isAbsent() {
        return this instanceof Absent<T>;
    }

    /** The value if there is one. */
    default @Nullable T orNull() {
        return this instanceof Value<T>(T value) ? value : null;
    }

    /** What comes of what is stored: itself when nothing was said, else what was said. */
    default <S> @Nullable S over(@Nullable S stored, Function<? super T, ? extends @Nullable S> read) {
        return switch (this) {
            case Absent<T>() -> stored;
            case Null<T>() -> null;
            case Value<T>(T value) -> read.apply(value);
        };
    }

    @JacksonComponent
    class OfJson extends ValueDeserializer<Given<?>> {

        private final @Nullable JavaType type;

        OfJson() {
            this(null);
        }

        private OfJson(@Nullable JavaType type) {
            this.type = type;
        }

        @Override
        public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
            var whole = property == null ? context.getContextualType() : property.getType();
            return new OfJson(whole.containedTypeOrUnknown(0));
        }

        @Override
        public Given<?> deserialize(JsonParser parser, DeserializationContext context) {
            return of(context.readValue(parser, type));
        }

        @Override
        public Given<?> getNullValue(DeserializationContext context) {
            return new Null<>();
        }

        @Override
        public Given<?> getAbsentValue(DeserializationContext context) {
            return absent();
        }
    }
}
