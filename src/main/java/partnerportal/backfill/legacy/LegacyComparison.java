package partnerportal.backfill.legacy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Which care requests belong to a run's partner by either side.
 *
 * @param here by this portal, in their order
 * @param there by the legacy process, in their order
 * @param ofOthers lines of the legacy process for other partners, which are not compared
 */
public record LegacyComparison(SortedIds here, SortedIds there, long ofOthers) {

    /** On which side a care request belongs to the partner. */
    public enum Side {
        SAME,
        ONLY_HERE,
        ONLY_THERE
    }

    /** Whether both say the same, of one care request at least: two empty sides prove nothing. */
    public boolean agrees() {
        return count(Side.SAME) > 0 && count(Side.ONLY_HERE) + count(Side.ONLY_THERE) == 0;
    }

    /** Whether no line of the file was of the run's partner. */
    public boolean hasNothingThere() {
        return there.size() == 0;
    }

    public long count(Side side) {
        var count = new long[1];
        forEach((found, careRequest) -> count[0] += found == side ? 1 : 0);
        return count[0];
    }

    /** The first of them, by care request. */
    public List<Long> first(Side side, int most) {
        var first = new ArrayList<Long>();
        forEach((found, careRequest) -> {
            if (found == side && first.size() < most) {
                first.add(careRequest);
            }
        });
        return List.copyOf(first);
    }

    /** Every care request of either side, in their order. */
    public void forEach(BiConsumer<Side, Long> each) {
        int mine = 0;
        int theirs = 0;
        while (mine < here.size() || theirs < there.size()) {
            if (theirs == there.size() || mine < here.size() && here.at(mine) < there.at(theirs)) {
                each.accept(Side.ONLY_HERE, here.at(mine++));
            } else if (mine == here.size() || there.at(theirs) < here.at(mine)) {
                each.accept(Side.ONLY_THERE, there.at(theirs++));
            } else {
                each.accept(Side.SAME, here.at(mine++));
                theirs++;
            }
        }
    }
}
