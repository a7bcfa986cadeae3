package partnerportal.export.web;

import org.jspecify.annotations.Nullable;
import partnerportal.export.Span;
import partnerportal.export.runs.ExportRun;
import partnerportal.export.runs.ExportState;
import partnerportal.export.runs.ExportedFile;
import partnerportal.export.runs.ExportedSet;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A run as people read it.
 *
 * @param through the client that passed a person's token on; null when there was none
 * @param manifest where it is; null unless it is there
 * @param took blank while it is not over
 */
record ExportPage(
        long id,
        String title,
        StateWords state,
        boolean over,
        String who,
        @Nullable String through,
        @Nullable String reason,
        Instant asked,
        @Nullable Instant started,
        @Nullable Instant ended,
        String took,
        @Nullable Long follows,
        @Nullable String failure,
        @Nullable URI manifest,
        long rows,
        String size,
        List<SetLine> sets,
        List<FileLine> files) {

    /** @param hands over everything, or which changes */
    record SetLine(String name, String hands, long rows, int files, String size) {

        static SetLine of(ExportedSet set) {
            return new SetLine(
                    set.name(), hands(set.span()), set.rows(), set.files().size(), Sizes.words(set.bytes()));
        }

        private static String hands(Span span) {
            if (span.whole()) {
                return "Everything";
            }
            return span.since() == span.upTo()
                    ? "No changes"
                    : "Changes %,d–%,d".formatted(span.since() + 1, span.upTo());
        }
    }

    record FileLine(String key, long rows, String size, String sha256) {

        static FileLine of(ExportedFile file) {
            var object = file.object();
            return new FileLine(object.key().text(), file.rows(), Sizes.words(object.size()), object.sha256());
        }
    }

    static ExportPage of(ExportRun run, List<ExportedSet> sets, URI manifest) {
        return new ExportPage(
                run.id(),
                run.title(),
                StateWords.of(run.state()),
                run.state().hasEnded(),
                run.actor().name(),
                run.cause() == null ? null : run.actor().client(),
                run.reason(),
                run.requestedAt(),
                run.startedAt(),
                run.endedAt(),
                took(run.startedAt(), run.endedAt()),
                run.follows(),
                run.failure(),
                run.state() == ExportState.DONE ? manifest : null,
                run.rows(),
                Sizes.words(run.bytes()),
                sets.stream().map(SetLine::of).toList(),
                sets.stream()
                        .flatMap(set -> set.files().stream())
                        .map(FileLine::of)
                        .toList());
    }

    private static String took(@Nullable Instant started, @Nullable Instant ended) {
        if (started == null || ended == null) {
            return "";
        }
        var time = Duration.between(started, ended);
        if (time.toMinutes() == 0) {
            return time.toSeconds() + " s";
        }
        return time.toHours() == 0
                ? "%d min %d s".formatted(time.toMinutes(), time.toSecondsPart())
                : "%d h %d min".formatted(time.toHours(), time.toMinutesPart());
    }
}
