package partnerportal.configuration.domain;

import org.jspecify.annotations.Nullable;
import partnerportal.shared.BadRequest;
import partnerportal.shell.PageToken;

import java.time.ZoneOffset;
import java.util.List;

/** How a list of configurations is sorted; a word for addresses names it. */
public enum ListOrder {
    NAME("name", true),
    NAME_DESCENDING("name", false),
    UPDATED("updated", true),
    UPDATED_DESCENDING("updated", false);

    /** Where a page begins or ends: beyond the configuration with this sort key, in this direction. */
    record Place(boolean onwards, Object key, long id) {}

    private static final String ONWARDS = "onwards";
    private static final String BACK = "back";
    private static final int KEYS = 3;

    private final String column;
    private final boolean ascending;

    ListOrder(String column, boolean ascending) {
        this.column = column;
        this.ascending = ascending;
    }

    /** What it sorts by: {@code name} or {@code updated}. */
    public String column() {
        return column;
    }

    public boolean ascending() {
        return ascending;
    }

    /** The same column the other way round. */
    public ListOrder reversed() {
        return switch (this) {
            case NAME -> NAME_DESCENDING;
            case NAME_DESCENDING -> NAME;
            case UPDATED -> UPDATED_DESCENDING;
            case UPDATED_DESCENDING -> UPDATED;
        };
    }

    String keyExpression() {
        return isByName() ? "lower(r.name)" : "r.updated_at";
    }

    /** @param nameKey the row's name as the database sorts it */
    String token(boolean onwards, ListedConfiguration row, String nameKey) {
        var key = isByName() ? nameKey : row.updatedAt().toString();
        return new PageToken(name(), List.of(onwards ? ONWARDS : BACK, key, Long.toString(row.id()))).text();
    }

    /** @throws BadRequest when the token is not one of a list in this order */
    @Nullable
    Place place(@Nullable String token) {
        var read = PageToken.read(token, name(), KEYS);
        if (read == null) {
            return null;
        }
        var key = isByName() ? read.keys().get(1) : read.moment(1).atOffset(ZoneOffset.UTC);
        return new Place(!read.keys().getFirst().equals(BACK), key, read.number(2));
    }

    private boolean isByName() {
        return column.equals("name");
    }
}
