package partnerportal.backfill.match;

import partnerportal.backfill.match.names.Name;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows that are looked at one by one, as slowly and plainly as can be. */
final class ScannedRows implements RowSource {

    private final List<EligiblePerson> rows;
    private final Cleaning cleaning = new Cleaning();

    ScannedRows(List<EligiblePerson> rows) {
        this.rows = rows;
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public int rowsWithGivenName(String name) {
        return (int) rows.stream()
                .map(row -> cleaning.clean(row.person()).givenName())
                .filter(given -> given != null && Name.given(given).text().equals(name))
                .count();
    }

    @Override
    public int rowsWithFamilyName(String name) {
        return (int) rows.stream()
                .map(row -> cleaning.clean(row.person()).familyName())
                .filter(family -> family != null && Name.family(family).text().equals(name))
                .count();
    }

    @Override
    public Map<Long, int[]> rowsOf(Collection<Long> keys, int most) {
        var found = new HashMap<Long, int[]>();
        for (long key : keys) {
            found.put(
                    key,
                    rows.stream()
                            .filter(row -> Arrays.stream(BlockingKeys.of(cleaning.clean(row.person())))
                                    .anyMatch(of -> of == key))
                            .mapToInt(EligiblePerson::row)
                            .limit(most)
                            .toArray());
        }
        return found;
    }

    @Override
    public List<EligiblePerson> people(int[] numbers) {
        return Arrays.stream(numbers).mapToObj(number -> rows.get(number - 1)).toList();
    }
}
