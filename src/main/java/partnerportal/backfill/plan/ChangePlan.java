package partnerportal.backfill.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * What a commit would do, as it stands now.
 *
 * @param hash of everything that it would do and of what it would do it to; 32 hexadecimal digits
 * @param months in their order
 */
public record ChangePlan(String hash, List<Month> months) {

    private static final int DIGITS = 32;

    /** The changes of one month, by what they are; what does not happen is not in it. */
    public record Month(YearMonth month, Map<Change, Long> counts) {

        public long count(Change change) {
            return counts.getOrDefault(change, 0L);
        }
    }

    /** One line of the summary: how many, and a mark that is another when one of them is. */
    record Line(Change change, YearMonth month, long count, long mark) {}

    public long count(Change change) {
        return months.stream().mapToLong(month -> month.count(change)).sum();
    }

    /** @param lines in their order */
    static ChangePlan of(List<Line> lines) {
        var months = lines.stream()
                .map(Line::month)
                .distinct()
                .sorted()
                .map(month -> new Month(month, counts(lines, month)))
                .toList();
        return new ChangePlan(hash(lines), months);
    }

    private static Map<Change, Long> counts(List<Line> lines, YearMonth month) {
        var counts = new EnumMap<Change, Long>(Change.class);
        lines.stream()
                .filter(line -> line.month().equals(month))
                .forEach(line -> counts.put(line.change(), line.count()));
        return Map.copyOf(counts);
    }

    private static String hash(List<Line> lines) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var line : lines) {
                digest.update(line.toString().getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }
}
