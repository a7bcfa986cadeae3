package partnerportal.backfill.work;

import org.jspecify.annotations.Nullable;
import partnerportal.backfill.match.Match;
import partnerportal.backfill.match.Outcome;
import partnerportal.backfill.match.Pair;

import java.time.LocalDate;

/** A care request of a day of the run with what was found for its patient. */
record FoundPerson(long careRequestId, LocalDate day, Match match) {

    /** The word of the result's column. */
    String outcome() {
        return switch (match.outcome()) {
            case MATCH -> match.exact() ? "EXACT" : "PROBABLE";
            case REVIEW -> "REVIEW";
            case NONE -> "NONE";
        };
    }

    @Nullable
    Integer row() {
        return best() == null ? null : best().row();
    }

    @Nullable
    Double score() {
        return best() == null ? null : best().score();
    }

    String rule() {
        return match.rule().word();
    }

    String codes() {
        return best() == null ? "" : best().codes();
    }

    private @Nullable Pair best() {
        return match.outcome() == Outcome.NONE || match.pairs().isEmpty()
                ? null
                : match.pairs().getFirst();
    }
}
