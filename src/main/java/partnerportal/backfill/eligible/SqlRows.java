package partnerportal.backfill.eligible;

import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.backfill.match.EligiblePerson;
import partnerportal.backfill.match.RowSource;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;

/** A list and its keys in their tables, for lists that are too large for memory. */
final class SqlRows implements RowSource {

    /** Beyond so many names, each is counted anew. */
    private static final int REMEMBERED_NAMES = 100_000;

    private final JdbcClient jdbc;
    private final String people;
    private final String keys;
    private final int size;
    private final Map<Long, Integer> counts = new ConcurrentHashMap<>();

    SqlRows(JdbcClient jdbc, String people, String keys, int size) {
        this.jdbc = jdbc;
        this.people = people;
        this.keys = keys;
        this.size = size;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int rowsWithGivenName(String name) {
        return count(name, RowKeys::ofGivenName);
    }

    @Override
    public int rowsWithFamilyName(String name) {
        return count(name, RowKeys::ofFamilyName);
    }

    @Override
    public Map<Long, int[]> rowsOf(Collection<Long> wanted, int most) {
        var rows = new HashMap<Long, int[]>();
        jdbc.sql("""
                select k.key, array(select row_number from %s where key = k.key order by row_number limit :most)
                from unnest(:keys) as k (key)
                """.formatted(keys))
                .param("most", most)
                .param("keys", wanted.toArray(Long[]::new))
                .query(row -> {
                    var found = (Integer[]) row.getArray(2).getArray();
                    rows.put(
                            row.getLong(1),
                            Arrays.stream(found).mapToInt(Integer::intValue).toArray());
                });
        return rows;
    }

    @Override
    public List<EligiblePerson> people(int[] rows) {
        return jdbc.sql("select * from " + people + " where row_number = any(:rows) order by row_number")
                .param("rows", Arrays.stream(rows).boxed().toArray(Integer[]::new))
                .query(PersonRow::read)
                .list();
    }

    private int count(String name, ToLongFunction<String> keyOf) {
        long key = keyOf.applyAsLong(name);
        var known = counts.get(key);
        if (known != null) {
            return known;
        }
        int count = jdbc.sql("select count(*) from " + keys + " where key = ?")
                .param(key)
                .query(Integer.class)
                .single();
        if (counts.size() < REMEMBERED_NAMES) {
            counts.put(key, count);
        }
        return count;
    }
}
