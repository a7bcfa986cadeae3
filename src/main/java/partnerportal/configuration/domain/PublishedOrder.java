package partnerportal.configuration.domain;

import org.jspecify.annotations.Nullable;
import partnerportal.shared.BadRequest;
import partnerportal.shell.PageToken;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The orders a list of published configurations can have, each made total by the id. */
public enum PublishedOrder {
    NAME("name", "lower(r.name)", "r.id", "text", "asc"),
    NAME_DESCENDING("-name", "lower(r.name)", "r.id", "text", "desc"),
    UPDATED_AT("updated_at", "p.updated_at", "p.id", "timestamptz", "asc"),
    UPDATED_AT_DESCENDING("-updated_at", "p.updated_at", "p.id", "timestamptz", "desc");

    private final String word;
    private final String key;
    private final String id;
    private final String type;
    private final String direction;

    PublishedOrder(String word, String key, String id, String type, String direction) {
        this.word = word;
        this.key = key;
        this.id = id;
        this.type = type;
        this.direction = direction;
    }

    public static Optional<PublishedOrder> of(String word) {
        return Arrays.stream(values()).filter(order -> order.word.equals(word)).findFirst();
    }

    /** @throws BadRequest when the text is no token of a list in this order */
    public @Nullable PageToken readToken(@Nullable String text) {
        var token = PageToken.read(text, word, 2);
        if (token != null) {
            token.number(1);
            if (type.equals("timestamptz")) {
                token.moment(0);
            }
        }
        return token;
    }

    PageToken tokenAfter(String keyOfLast, long idOfLast) {
        return new PageToken(word, List.of(keyOfLast, String.valueOf(idOfLast)));
    }

    /** The sort key as text that {@link #condition} takes back unchanged. */
    String keyColumn() {
        return type.equals("text")
                ? key
                : "to_char(" + key + " at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";
    }

    String condition() {
        return "(" + key + ", " + id + ") " + (direction.equals("asc") ? ">" : "<") + " (cast(:lastKey as " + type
                + "), :lastId)";
    }

    String orderBy() {
        return "order by " + key + " " + direction + ", " + id + " " + direction;
    }
}
