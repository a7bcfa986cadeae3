package partnerportal.backfill.runs;

import partnerportal.shared.Conflict;

import java.util.Locale;

/** What was asked for does not follow from where the run stands. */
public class WrongState extends Conflict {

    WrongState(BackfillState from, BackfillState to) {
        super(
                "backfill-state",
                "The backfill is %s and cannot become %s. Reload it to see what can be done now."
                        .formatted(words(from), words(to)));
    }

    private static String words(BackfillState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
