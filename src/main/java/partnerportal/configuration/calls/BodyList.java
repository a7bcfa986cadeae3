package partnerportal.configuration.calls;

import org.jspecify.annotations.Nullable;
import partnerportal.configuration.domain.Problems;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Reads a list of a body as the set that it stands for, noting what is wrong with which element. */
final class BodyList {

    /** Makes something of an element, or notes why it cannot and returns null. */
    @FunctionalInterface
    interface Reader<B, C> {
        @Nullable
        C read(B element, String pointer, Problems problems);
    }

    private BodyList() {}

    /** @param key what may not be there twice */
    static <B, C> Set<C> read(
            @Nullable List<@Nullable B> list,
            String pointer,
            Problems problems,
            Reader<B, C> reader,
            Function<C, ?> key) {
        var found = new LinkedHashSet<C>();
        if (list == null) {
            problems.add(pointer, "required", "Send a list, or leave the member out");
            return found;
        }
        var keys = new HashSet<Object>();
        for (int at = 0; at < list.size(); at++) {
            var place = pointer + "/" + at;
            var element = list.get(at);
            var read = element == null ? null : reader.read(element, place, problems);
            if (element == null) {
                problems.add(place, "required", "An element of the list is null. Remove it");
            } else if (read != null && !keys.add(key.apply(read))) {
                problems.add(place, "duplicate", "This is in the list twice. Remove one of them");
            } else if (read != null) {
                found.add(read);
            }
        }
        return found;
    }

    /** A number that must be there. */
    static @Nullable Long required(@Nullable Long number, String pointer, Problems problems) {
        if (number == null) {
            problems.add(pointer, "required", "Send an id");
        }
        return number;
    }
}
