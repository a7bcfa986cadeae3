package partnerportal.configuration.grpc;

import com.google.protobuf.FieldMask;
import com.google.protobuf.Message;
import org.jspecify.annotations.Nullable;
import partnerportal.shared.BadRequest;
import partnerportal.shell.Given;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What a message says of each of its fields: without a mask, what is present; with one, exactly what the mask names, where
 * what is named and not present is to be removed.
 *
 * @param mask the paths that the mask names, null without one
 * @param path what stands before the fields' names in the mask, with its last dot; empty at the top
 */
record GivenFields(Message message, @Nullable Set<String> mask, String path) {

    static GivenFields of(Message message) {
        return new GivenFields(message, null, "");
    }

    /** @throws BadRequest when there is a mask with a path that is not among those that can be set */
    static GivenFields of(Message message, @Nullable FieldMask mask, Set<String> paths) {
        if (mask == null) {
            return of(message);
        }
        if (!paths.containsAll(mask.getPathsList())) {
            throw new BadRequest(
                    "update_mask",
                    "The mask names a field that cannot be set. There are " + String.join(", ", paths) + ".");
        }
        return new GivenFields(message, Set.copyOf(mask.getPathsList()), "");
    }

    Given<String> text(String field) {
        return given(field, String.class);
    }

    Given<Boolean> flag(String field) {
        return given(field, Boolean.class);
    }

    Given<Long> number(String field) {
        return given(field, Long.class);
    }

    /** A flag of which there is no third value: to remove it is to switch it off. */
    Given<Boolean> switchedOffUnlessSet(String field) {
        var flag = flag(field);
        return flag instanceof Given.Null<Boolean> ? Given.of(false) : flag;
    }

    /** @param elements what the list is read as */
    <B, T> Given<List<@Nullable T>> list(String field, List<B> elements, Function<B, T> read) {
        if (mask == null ? elements.isEmpty() : !names(field)) {
            return Given.absent();
        }
        return Given.of(elements.stream().<@Nullable T>map(read).toList());
    }

    /** A message within this one; a mask may name it as a whole, or fields of it. */
    <T> Given<T> inner(String field, Function<GivenFields, T> read) {
        var descriptor = message.getDescriptorForType().findFieldByName(field);
        var inner = new GivenFields((Message) message.getField(descriptor), mask, path + field + ".");
        if (mask == null) {
            return message.hasField(descriptor) ? Given.of(read.apply(inner)) : Given.absent();
        }
        if (names(field)) {
            return message.hasField(descriptor) ? Given.of(read.apply(inner)) : new Given.Null<>();
        }
        return mask.stream().anyMatch(named -> named.startsWith(inner.path()))
                ? Given.of(read.apply(inner))
                : Given.absent();
    }

    private <T> Given<T> given(String field, Class<T> type) {
        var descriptor = message.getDescriptorForType().findFieldByName(field);
        boolean present = message.hasField(descriptor);
        if (mask == null ? !present : !names(field)) {
            return Given.absent();
        }
        return present ? Given.of(type.cast(message.getField(descriptor))) : new Given.Null<>();
    }

    private boolean names(String field) {
        return mask != null
                && (mask.contains(path + field)
                        || (!path.isEmpty() && mask.contains(path.substring(0, path.length() - 1))));
    }
}
