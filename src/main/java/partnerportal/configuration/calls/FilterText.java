package partnerportal.configuration.calls;

import org.jspecify.annotations.Nullable;
import partnerportal.configuration.domain.PublishedFilter.Field;
import partnerportal.configuration.domain.PublishedFilter.Operator;
import partnerportal.configuration.domain.PublishedFilter.Term;
import partnerportal.shared.BadRequest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The list's filter as callers write it: {@code field:op:value}, joined by {@code AND}. */
final class FilterText {

    private static final String AND = " AND ";
    private static final int MOST_TERMS = 20;
    private static final Set<String> FLAGS = Set.of("true", "false");

    private FilterText() {}

    /** @throws BadRequest naming the field, operator or value that has no meaning */
    static List<Term> parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        var terms = text.strip().split(AND, -1);
        if (terms.length > MOST_TERMS) {
            throw refused("A filter has " + MOST_TERMS + " terms at most.");
        }
        return Arrays.stream(terms).map(FilterText::term).toList();
    }

    private static Term term(String text) {
        var parts = text.strip().split(":", 3);
        if (parts.length < 3 || parts[2].isBlank()) {
            throw refused("A term is field:operator:value, such as name:contains:health. Join terms by" + AND + ".");
        }
        var field = of(Field.values(), parts[0])
                .orElseThrow(() -> refused("There is no field '" + shortened(parts[0]) + "' to filter by. There are "
                        + words(Field.values()) + "."));
        var operator = of(Operator.values(), parts[1])
                .filter(found -> found == Operator.EQ || !field.isFlag())
                .orElseThrow(() -> refused("The field " + parts[0] + " has no operator '" + shortened(parts[1])
                        + "'. It takes " + (field.isFlag() ? "eq" : words(Operator.values())) + "."));
        var value = parts[2].strip();
        if (field.isFlag() && !FLAGS.contains(value)) {
            throw refused("The field " + parts[0] + " is true or false.");
        }
        return new Term(field, operator, value);
    }

    private static <E extends Enum<E>> Optional<E> of(E[] values, String word) {
        return Arrays.stream(values).filter(value -> word(value).equals(word)).findFirst();
    }

    private static String words(Enum<?>[] values) {
        return Arrays.stream(values).map(FilterText::word).collect(Collectors.joining(", "));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    private static BadRequest refused(String message) {
        return new BadRequest("filter", message);
    }
}
