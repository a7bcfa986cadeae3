package partnerportal.backfill.match;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Where the rows of a list and their keys are kept, such as two tables of a database. */
public interface RowSource {

    int size();

    int rowsWithGivenName(String name);

    int rowsWithFamilyName(String name);

    /**
     * @param most of each key the rows in order, but not more than so many
     * @return by key; a key without rows may be missing
     */
    Map<Long, int[]> rowsOf(Collection<Long> keys, int most);

    /** @param rows in order, each once
     *  @return in the same order */
    List<EligiblePerson> people(int[] rows);
}
