package partnerportal.backfill.web;

import partnerportal.backfill.runs.BackfillQueries.Rate;

import java.time.Duration;
import java.util.List;

/** How long care requests were matched in all, without the time for which a run was paused. */
final class WorkedTime {

    /** Nothing for as long as this is a pause; less is Station taking its time. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private WorkedTime() {}

    /** @param rates in their order, each as long as the others */
    static Duration of(List<Rate> rates) {
        var stretch = stretch(rates);
        var worked = Duration.ZERO;
        var idle = Duration.ZERO;
        for (var rate : rates) {
            if (rate.requests() == 0) {
                idle = idle.plus(stretch);
            } else {
                worked = worked.plus(idle.compareTo(PAUSE) < 0 ? idle : Duration.ZERO)
                        .plus(stretch);
                idle = Duration.ZERO;
            }
        }
        return worked;
    }

    /** How long each is. */
    static Duration stretch(List<Rate> rates) {
        var second = Duration.ofSeconds(1);
        if (rates.size() < 2) {
            return second;
        }
        var between = Duration.between(rates.getFirst().from(), rates.get(1).from());
        return between.compareTo(second) < 0 ? second : between;
    }
}
