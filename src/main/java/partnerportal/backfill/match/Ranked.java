package partnerportal.backfill.match;

import java.util.Comparator;

/**
 * A row that may be the patient's.
 *
 * @param index where it stands among the candidates
 * @param eligible whether the person was eligible on the request's day
 */
record Ranked(Comparison pair, int index, boolean eligible) {

    /** By score, then member id, then row: nothing else, so that nobody's order of work counts. */
    static final Comparator<Ranked> BEST_FIRST = Comparator.<Ranked>comparingInt(
                    one -> -one.pair().score())
            .thenComparing(one -> one.pair().memberId(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparingInt(one -> one.pair().row());

    int score() {
        return pair.score();
    }
}
