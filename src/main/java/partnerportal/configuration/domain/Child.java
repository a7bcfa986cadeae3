package partnerportal.configuration.domain;

import org.jspecify.annotations.Nullable;
import partnerportal.shared.InvalidInput;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a configuration owns several of. People tell children apart by their natural key; the id is the row's and is
 * null until the child is first saved.
 */
sealed interface Child<K extends Comparable<? super K>, C extends Child<K, C>>
        permits ConfiguredMarket, AssignedServiceLine, Source {

    @Nullable
    Long id();

    K key();

    C withId(@Nullable Long id);

    /**
     * The children in the order of their keys, in a set that does not change.
     *
     * @throws InvalidInput when two have the same key
     */
    static <K extends Comparable<? super K>, C extends Child<K, C>> Set<C> sorted(
            Collection<C> children, String pointer, String label) {
        var problems = new Problems();
        var byKey = new TreeMap<K, C>(Comparator.naturalOrder());
        for (var child : children) {
            if (byKey.put(child.key(), child) != null) {
                problems.add(
                        pointer + "/" + FieldMap.escape(child.key().toString()),
                        "duplicate",
                        label + " " + child.key() + " is there twice. Remove one of them");
            }
        }
        problems.refuseIfAny();
        return Collections.unmodifiableSet(new LinkedHashSet<>(byKey.values()));
    }

    /**
     * The wanted children with the ids they are to be saved under: an id that came along stays if it is one of the stored,
     * else a child with a stored one's key gets that one's id. No id is given twice.
     */
    static <K extends Comparable<? super K>, C extends Child<K, C>> Set<C> withIdsOf(Set<C> stored, Set<C> wanted) {
        var idOfKey = new HashMap<K, Long>();
        stored.forEach(child -> {
            if (child.id() != null) {
                idOfKey.put(child.key(), child.id());
            }
        });
        var free = new HashSet<>(idOfKey.values());
        var given = new HashMap<K, Long>();
        List<Function<C, @Nullable Long>> choices = List.of(
                child -> Objects.equals(child.id(), idOfKey.get(child.key())) ? child.id() : null,
                Child::id,
                child -> idOfKey.get(child.key()));
        for (var choice : choices) {
            for (var child : wanted) {
                var id = choice.apply(child);
                if (id != null && !given.containsKey(child.key()) && free.remove(id)) {
                    given.put(child.key(), id);
                }
            }
        }
        return rebuilt(wanted, given);
    }

    private static <K extends Comparable<? super K>, C extends Child<K, C>> Set<C> rebuilt(
            Set<C> children, Map<K, Long> ids) {
        return children.stream()
                .map(child -> child.withId(ids.get(child.key())))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
