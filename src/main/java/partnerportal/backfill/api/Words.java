package partnerportal.backfill.api;

import org.jspecify.annotations.Nullable;
import partnerportal.shared.BadRequest;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the API calls the constants of an enum: in small letters, with hyphens. */
final class Words {

    private Words() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> Optional<E> find(Class<E> among, String word) {
        return Arrays.stream(among.getEnumConstants())
                .filter(constant -> of(constant).equals(word))
                .findFirst();
    }

    /**
     * @return null when the parameter was not given
     * @throws BadRequest that names the words there are
     */
    static <E extends Enum<E>> @Nullable E parameter(Class<E> among, String name, @Nullable String word) {
        if (word == null) {
            return null;
        }
        return find(among, word).orElseThrow(() -> new BadRequest(name, "Use " + all(among) + "."));
    }

    static String all(Class<? extends Enum<?>> among) {
        return Arrays.stream(among.getEnumConstants()).map(Words::of).collect(Collectors.joining(", "));
    }
}
