package partnerportal.export;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A row as it is, or that it is gone.
 *
 * @param cells in the order of the data set's columns
 * @param changeNumber the number of its last change
 * @param deleted whether only the key is known any more
 */
public record DataRow(List<@Nullable Object> cells, long changeNumber, boolean deleted) {

    public DataRow {
        cells = Collections.unmodifiableList(new ArrayList<>(cells));
    }
}
