package partnerportal.shell;

import org.jspecify.annotations.Nullable;
import partnerportal.shared.BadRequest;
import partnerportal.shared.CleanText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Where a list goes on: the sort key of the last row shown. Opaque to callers.
 *
 * @param order the order the list was in, so that a token is not used with another one
 * @param keys the values of the sort key, most significant first
 */
public record PageToken(String order, List<String> keys) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST = 2_000;
    private static final int LAST_YEAR = 9999;

    public PageToken {
        keys = List.copyOf(keys);
    }

    public String text() {
        var content = new ArrayList<String>(keys);
        content.addFirst(order);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(JSON.writeValueAsString(content).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @param keys how many values the order's sort key has
     * @return null when no token was given
     * @throws BadRequest when the text was not made by {@link #text} for this order
     */
    public static @Nullable PageToken read(@Nullable String text, String order, int keys) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        var content = decode(text);
        if (content.size() != keys + 1
                || !order.equals(content.getFirst())
                || content.contains(null)
                || !content.stream().allMatch(CleanText::isClean)) {
            throw unusable();
        }
        return new PageToken(order, content.subList(1, content.size()));
    }

    /** The key at a place as a whole number. */
    public long number(int at) {
        try {
            return Long.parseLong(keys.get(at));
        } catch (NumberFormatException notANumber) {
            throw unusable();
        }
    }

    /** The key at a place as a number that is not negative and fits 32 bits. */
    public int wholeNumber(int at) {
        long number = number(at);
        if (number < 0 || number > Integer.MAX_VALUE) {
            throw unusable();
        }
        return (int) number;
    }

    /** The key at a place as a moment that a row can have. */
    public Instant moment(int at) {
        try {
            var moment = Instant.parse(keys.get(at)).atOffset(ZoneOffset.UTC);
            if (moment.getYear() >= 1 && moment.getYear() <= LAST_YEAR) {
                return moment.toInstant();
            }
        } catch (DateTimeException unreadable) {
            // Answered below, like a moment that no row can have.
        }
        throw unusable();
    }

    private static List<String> decode(String text) {
        if (text.length() > LONGEST) {
            throw unusable();
        }
        try {
            List<String> content = JSON.readValue(Base64.getUrlDecoder().decode(text), new TypeReference<>() {});
            return content == null ? List.of() : content;
        } catch (IllegalArgumentException | JacksonException unreadable) {
            throw unusable();
        }
    }

    /** For whoever finds a key that no row can have. */
    public static BadRequest unusable() {
        return new BadRequest(
                "page_token",
                "The page token is not one of this list. Use next_page_token of the page before, unchanged.");
    }
}
