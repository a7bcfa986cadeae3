package partnerportal.directory.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import partnerportal.directory.Uses;
import partnerportal.directory.domain.Column;
import partnerportal.directory.domain.DirectoryQueries;
import partnerportal.directory.domain.DirectoryRow;
import partnerportal.directory.domain.Kind;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What the list of one kind shows.
 *
 * @param total how many rows match, on all pages
 * @param uses how much configurations refer to each row, by ID
 */
record ListPage(Kind kind, String q, String active, long total, DirectoryQueries.Page found, Map<Long, Uses> uses) {

    public List<DirectoryRow> rows() {
        return found.rows();
    }

    /** Columns between the name and the status. */
    public List<Column> columns() {
        return kind.columns().stream()
                .filter(column -> column != kind.label() && column != Column.ACTIVE)
                .toList();
    }

    public String cell(DirectoryRow row, Column column) {
        var value = row.values().get(column);
        if (column.isYesOrNo()) {
            return row.values().isYes(column) ? "Yes" : "No";
        }
        return Objects.requireNonNullElse(value, "");
    }

    public int usesOf(DirectoryRow row) {
        return uses.getOrDefault(row.id(), Uses.NONE).configurations();
    }

    public boolean filtered() {
        return !q.isBlank() || !active.isEmpty();
    }

    /** "12 partners", "1 service line". */
    public String counted() {
        return String.format(Locale.US, "%,d %s", total, total == 1 ? kind.word() : kind.words());
    }

    public @Nullable String previous() {
        return address(found.previous());
    }

    public @Nullable String next() {
        return address(found.next());
    }

    private @Nullable String address(@Nullable String token) {
        if (token == null) {
            return null;
        }
        return UriComponentsBuilder.fromPath("/directory/" + kind.path())
                .queryParam("q", "{q}")
                .queryParam("active", "{active}")
                .queryParam("page_token", "{token}")
                .encode()
                .buildAndExpand(q, active, token)
                .toUriString();
    }
}
