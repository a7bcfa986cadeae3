package partnerportal.configuration.catalog;

import org.jspecify.annotations.Nullable;
import partnerportal.shared.BadRequest;
import partnerportal.shell.PageToken;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The orders that a list of published configurations can have, each made total by the id. */
public enum CatalogOrder {
    NAME("name", false),
    NAME_DESCENDING("-name", true),
    UPDATED_AT("updated_at", false),
    UPDATED_AT_DESCENDING("-updated_at", true);

    static final Comparator<CatalogEntry> BY_NAME =
            Comparator.comparing(CatalogEntry::lowerName).thenComparing(CatalogEntry::id);
    static final Comparator<CatalogEntry> BY_UPDATE =
            Comparator.comparing(CatalogEntry::updatedAt).thenComparing(CatalogEntry::id);

    private final String word;
    private final boolean descending;

    CatalogOrder(String word, boolean descending) {
        this.word = word;
        this.descending = descending;
    }

    /** @return empty when the word names no order */
    public static Optional<CatalogOrder> of(String word) {
        return Arrays.stream(values()).filter(order -> order.word.equals(word)).findFirst();
    }

    /** @throws BadRequest when the text is no token of a list in this order */
    public @Nullable PageToken readToken(@Nullable String text) {
        var token = PageToken.read(text, word, 2);
        if (token != null) {
            token.number(1);
            if (!isByName()) {
                token.moment(0);
            }
        }
        return token;
    }

    boolean isByName() {
        return this == NAME || this == NAME_DESCENDING;
    }

    boolean isDescending() {
        return descending;
    }

    PageToken tokenAfter(CatalogEntry last) {
        var key = isByName() ? last.lowerName() : last.updatedAt().toString();
        return new PageToken(word, List.of(key, String.valueOf(last.id())));
    }

    /** Negative when the entry stands before the row that the token names, both ascending. */
    int compare(CatalogEntry entry, PageToken token) {
        int byKey = isByName()
                ? entry.lowerName().compareTo(token.keys().getFirst())
                : entry.updatedAt().compareTo(token.moment(0));
        return byKey != 0 ? byKey : Long.compare(entry.id(), token.number(1));
    }
}
