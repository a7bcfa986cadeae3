package partnerportal.directory.domain;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import partnerportal.shared.BadRequest;
import partnerportal.shared.LikePattern;
import partnerportal.shell.PageToken;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Reads the rows of one kind for lists, by name. */
@Repository
public class DirectoryQueries {

    private static final String FORWARD = "name";
    private static final String BACKWARD = "-name";
    private static final int KEYS = 2;

    /**
     * Which rows are wanted.
     *
     * @param words part of a text of the row, or the beginning of its ID; null or blank for any
     * @param active null for both
     */
    public record Filter(
            Kind kind, @Nullable String words, @Nullable Boolean active) {

        /** The words, with null for none. */
        @Nullable
        String soughtWords() {
            return words == null || words.isBlank() ? null : words.strip();
        }
    }

    /**
     * One page of a list.
     *
     * @param previous the token of the page before; null when this is the first
     * @param next the token of the page after; null when this is the last
     */
    public record Page(
            List<DirectoryRow> rows,
            @Nullable String previous,
            @Nullable String next) {}

    private final JdbcClient jdbc;

    DirectoryQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long count(Filter filter) {
        var sql = "select count(*) from " + filter.kind().table() + where(filter, "");
        return bind(sql, filter, null).query(Long.class).single();
    }

    /** @param token of an earlier page of the same list, null for the first page */
    public Page page(Filter filter, int size, @Nullable String token) {
        var backwards = token != null && isBackward(token);
        var start = PageToken.read(token, backwards ? BACKWARD : FORWARD, KEYS);
        var direction = backwards ? "desc" : "asc";
        var sql = DirectoryRows.select(filter.kind())
                + where(filter, start == null ? "" : backwards ? "<" : ">")
                + " order by " + name(filter.kind()) + " " + direction + ", "
                + filter.kind().key().id() + " " + direction + " limit :limit";
        var found = bind(sql, filter, start)
                .param("limit", size + 1)
                .query((row, at) -> DirectoryRows.read(filter.kind(), row))
                .list();
        var more = found.size() > size;
        var rows = new ArrayList<>(more ? found.subList(0, size) : found);
        if (backwards) {
            return page(rows.reversed(), more, true);
        }
        return page(rows, start != null, more);
    }

    private Page page(List<DirectoryRow> rows, boolean before, boolean after) {
        if (rows.isEmpty()) {
            return new Page(rows, null, null);
        }
        return new Page(
                List.copyOf(rows),
                before ? token(BACKWARD, rows.getFirst()) : null,
                after ? token(FORWARD, rows.getLast()) : null);
    }

    private String token(String order, DirectoryRow row) {
        return new PageToken(order, List.of(row.label(), Long.toString(row.key()))).text();
    }

    private static boolean isBackward(String token) {
        try {
            return PageToken.read(token, BACKWARD, KEYS) != null;
        } catch (BadRequest notBackward) {
            return false;
        }
    }

    private JdbcClient.StatementSpec bind(String sql, Filter filter, @Nullable PageToken start) {
        var parameters = new HashMap<String, Object>();
        var words = filter.soughtWords();
        if (words != null) {
            parameters.put("part", LikePattern.containing(words));
            parameters.put("beginning", LikePattern.startingWith(words));
        }
        if (filter.active() != null) {
            parameters.put("active", filter.active());
        }
        if (start != null) {
            parameters.put("name", start.keys().getFirst());
            parameters.put("key", start.number(1));
        }
        return jdbc.sql(sql).params(parameters);
    }

    private static String where(Filter filter, String beyond) {
        var kind = filter.kind();
        var conditions = new ArrayList<String>();
        if (filter.soughtWords() != null) {
            var texts = kind.fields().stream()
                    .filter(column -> !column.isYesOrNo())
                    .map(column -> "lower(%s) like lower(:part)".formatted(column.id()))
                    .collect(Collectors.joining(" or "));
            conditions.add("(%s or cast(%s as text) like :beginning)"
                    .formatted(texts, kind.key().id()));
        }
        if (filter.active() != null) {
            conditions.add("active = :active");
        }
        if (!beyond.isEmpty()) {
            conditions.add("(%s, %s) %s (lower(:name), :key)"
                    .formatted(name(kind), kind.key().id(), beyond));
        }
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private static String name(Kind kind) {
        return "lower(" + kind.label().id() + ")";
    }
}
