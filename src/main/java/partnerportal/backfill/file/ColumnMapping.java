package partnerportal.backfill.file;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which column of a file each of ours is, as far as somebody says so.
 *
 * @param headers the file's header for a column; empty for a column that is not to be used; what is not named is found by
 *     synonyms
 */
public record ColumnMapping(Map<Column, String> headers) {

    static final int LONGEST_HEADER = 200;
    private static final ColumnMapping NONE = new ColumnMapping(Map.of());

    /** @throws IllegalArgumentException when a header is longer than 200 characters or a required one is to go unused */
    public ColumnMapping {
        var tidy = new EnumMap<Column, String>(Column.class);
        headers.forEach((column, header) -> tidy.put(column, Headers.tidy(header)));
        tidy.forEach((column, header) -> {
            if (header.length() > LONGEST_HEADER) {
                throw new IllegalArgumentException("A header has more than " + LONGEST_HEADER + " characters.");
            }
            if (header.isEmpty() && column.isRequired()) {
                throw new IllegalArgumentException(column.wireName() + " cannot go without a column.");
            }
        });
        headers = Map.copyOf(tidy);
    }

    /** Everything is found by synonyms. */
    public static ColumnMapping none() {
        return NONE;
    }

    public boolean isEmpty() {
        return headers.isEmpty();
    }

    public Optional<String> header(Column column) {
        return Optional.ofNullable(headers.get(column));
    }

    /**
     * What of it holds for later files too. That a column goes unused does where the file had one that would be taken for it;
     * where it had none, nobody knows yet what a file that has one means.
     *
     * @param unused the headers of the file that it was said of which are no column
     */
    public ColumnMapping forLaterFiles(List<String> unused) {
        var kept = new EnumMap<Column, String>(Column.class);
        headers.forEach((column, header) -> {
            if (!header.isEmpty() || unused.stream().anyMatch(other -> Headers.couldBe(column, other))) {
                kept.put(column, header);
            }
        });
        return new ColumnMapping(kept);
    }

    /** One text for one mapping: a line for each column that it names, in the order of the columns. */
    public String canonical() {
        return withOrder().entrySet().stream()
                .map(entry -> entry.getKey().wireName() + "\t" + entry.getValue())
                .collect(Collectors.joining("\n"));
    }

    /** @throws IllegalArgumentException when this is no text of {@link #canonical()} */
    public static ColumnMapping read(String canonical) {
        var headers = new EnumMap<Column, String>(Column.class);
        for (var line : canonical.lines().toList()) {
            int tab = line.indexOf('\t');
            var column = Column.named(tab < 0 ? "" : line.substring(0, tab));
            if (column.isEmpty() || headers.put(column.get(), line.substring(tab + 1)) != null) {
                throw new IllegalArgumentException("This is no column mapping.");
            }
        }
        return new ColumnMapping(headers);
    }

    /** A column for which the header of an earlier one is named. */
    public record Repeated(Column column, Column first, String header) {

        /** What to do about it. */
        public String sentence() {
            return "%s is used for %s already. Choose another for one of them".formatted(header, first.label());
        }
    }

    /** No file can be read by a mapping that has any. */
    public List<Repeated> repeated() {
        var firsts = new HashMap<String, Column>();
        var repeated = new ArrayList<Repeated>();
        withOrder().forEach((column, header) -> {
            var first = header.isEmpty() ? null : firsts.putIfAbsent(Headers.key(header), column);
            if (first != null) {
                repeated.add(new Repeated(column, first, header));
            }
        });
        return List.copyOf(repeated);
    }

    /** The columns that it names, in their order. */
    public List<Column> columns() {
        return new ArrayList<>(withOrder().keySet());
    }

    private Map<Column, String> withOrder() {
        var ordered = new EnumMap<Column, String>(Column.class);
        ordered.putAll(headers);
        return ordered;
    }
}
