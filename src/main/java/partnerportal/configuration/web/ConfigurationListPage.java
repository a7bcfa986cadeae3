package partnerportal.configuration.web;

import org.jspecify.annotations.Nullable;
import partnerportal.shell.Option;

import java.time.Instant;
import java.util.List;

/**
 * What the list of configurations shows.
 *
 * @param found how many there are in the chosen tab
 * @param chips the filters that are on, each a link that takes it off
 * @param previous the address of the page before, null on the first
 * @param next the address of the page after, null on the last
 * @param export the address of the same list as CSV
 */
record ConfigurationListPage(
        ListQuery query,
        List<Tab> tabs,
        Choices choices,
        List<Chip> chips,
        List<Header> headers,
        List<Row> rows,
        long found,
        @Nullable String previous,
        @Nullable String next,
        String export,
        boolean mayEdit) {

    record Tab(String label, String href, boolean current, long count) {}

    record Choices(List<Option> markets, List<Option> serviceLines, List<Option> sso, List<Option> redox) {}

    record Chip(String label, String href) {}

    /** A column that the list can be sorted by. @param sorted a value of {@code aria-sort}, null when it is not sorted by it */
    record Header(
            String column,
            String label,
            String href,
            @Nullable String sorted) {}

    /** @param marks what somebody should know about it besides its status */
    record Row(
            long id,
            String name,
            StatusWord status,
            List<StatusWord> marks,
            String markets,
            String serviceLines,
            int sources,
            StatusWord sso,
            StatusWord redox,
            Instant updatedAt) {}

    /** Whether there is no configuration at all. */
    public boolean isNothingYet() {
        return rows.isEmpty() && !query.isNarrowed();
    }

    public String foundWords() {
        return found == 1 ? "1 configuration" : "%,d configurations".formatted(found);
    }

    /** For an empty list. */
    public String nothingMatchesWords() {
        var words = query.text("q");
        if (words != null) {
            return "No configurations match ‘" + words + "’";
        }
        return chips.isEmpty() && "needs-attention".equals(query.text("status"))
                ? "Nothing needs attention"
                : "No configurations match";
    }
}
