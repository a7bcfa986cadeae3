package partnerportal.backfill.work;

import org.springframework.stereotype.Component;
import partnerportal.backfill.eligible.EligibleLists;
import partnerportal.backfill.match.EligibilityIndex;
import partnerportal.backfill.match.MemoryIndex;
import partnerportal.backfill.runs.Backfill;

/** Makes a run's list one that can be searched, for as long as it is needed. */
@Component
class OpenList {

    private final EligibleLists lists;

    OpenList(EligibleLists lists) {
        this.lists = lists;
    }

    /** @param hasEligibilityDates whether anybody of the list is eligible from or until some day only */
    record Opened(EligibilityIndex index, boolean hasEligibilityDates) implements AutoCloseable {

        @Override
        public void close() {}
    }

    Opened open(Backfill run) {
        var builder = MemoryIndex.builder(Math.toIntExact(run.rows().usable()));
        var dated = new boolean[1];
        lists.forEach(run.id(), person -> {
            builder.add(person);
            dated[0] |= person.eligibleFrom() != null || person.eligibleUntil() != null;
        });
        return new Opened(builder.build(), dated[0]);
    }
}
