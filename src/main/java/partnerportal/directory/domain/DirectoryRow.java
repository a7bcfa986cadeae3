package partnerportal.directory.domain;

import java.time.Instant;

/**
 * A row as it is kept.
 *
 * @param id ours; for a market it is the key
 * @param values of every column of its kind
 */
public record DirectoryRow(Kind kind, long id, Values values, Instant updatedAt) {

    public long key() {
        return Long.parseLong(values.text(kind.key()));
    }

    public String label() {
        return values.text(kind.label());
    }

    public boolean active() {
        return values.isYes(Column.ACTIVE);
    }
}
