package partnerportal.export.web;

import org.jspecify.annotations.Nullable;
import partnerportal.export.runs.ExportRun;

import java.time.Instant;
import java.util.List;

/**
 * The runs as they are shown.
 *
 * @param next address of older ones; null when there are none
 */
record ExportListPage(List<Line> lines, @Nullable String next, boolean mayStart) {

    record Line(
            long id, String title, StateWords state, long rows, long files, String size, String who, Instant asked) {

        static Line of(ExportRun run) {
            return new Line(
                    run.id(),
                    run.title(),
                    StateWords.of(run.state()),
                    run.rows(),
                    run.files(),
                    run.files() == 0 ? "" : Sizes.words(run.bytes()),
                    run.actor().name(),
                    run.requestedAt());
        }
    }

    /** @param found one more than a page holds when there are older ones */
    static ExportListPage of(List<ExportRun> found, int size, boolean mayStart) {
        var shown = found.stream().limit(size).map(Line::of).toList();
        var next = found.size() > size ? "/exports?below=" + shown.getLast().id() : null;
        return new ExportListPage(shown, next, mayStart);
    }
}
