package partnerportal.backfill.api;

import org.jspecify.annotations.Nullable;
import partnerportal.backfill.runs.Standing;
import partnerportal.backfill.runs.Standing.Pause;
import partnerportal.shared.FieldChange;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a backfill's JSON would have otherwise when it stood elsewhere. */
final class StandingChanges {

    private StandingChanges() {}

    static List<FieldChange> between(Standing before, Standing after) {
        return Stream.of(
                        change("/state", Words.of(before.state()), Words.of(after.state())),
                        pause("/pause/from", before, after, pause -> Words.of(pause.from())),
                        pause("/pause/cause", before, after, pause -> Words.of(pause.cause())),
                        pause("/pause/words", before, after, Pause::words))
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .toList();
    }

    private static FieldChange pause(
            String path, Standing before, Standing after, Function<Pause, @Nullable String> word) {
        return change(path, of(before.pause(), word), of(after.pause(), word));
    }

    private static @Nullable String of(@Nullable Pause pause, Function<Pause, @Nullable String> word) {
        return pause == null ? null : word.apply(pause);
    }

    private static FieldChange change(String path, @Nullable String before, @Nullable String after) {
        return new FieldChange(path, before, after);
    }
}
