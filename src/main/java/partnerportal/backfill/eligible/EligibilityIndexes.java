package partnerportal.backfill.eligible;

import org.springframework.stereotype.Component;
import partnerportal.backfill.eligible.IndexBudget.Reservation;
import partnerportal.backfill.match.MemoryIndex;
import partnerportal.backfill.match.RowsIndex;

/** Makes lists searchable: in memory while the budget lasts, else by keys in the database. Both give the same. */
@Component
public class EligibilityIndexes {

    private final EligibleLists lists;
    private final EligibleKeys keys;
    private final IndexBudget budget;

    EligibilityIndexes(EligibleLists lists, EligibleKeys keys, IndexBudget budget) {
        this.lists = lists;
        this.keys = keys;
        this.budget = budget;
    }

    /**
     * Takes seconds for each million rows, in transactions of its own on the long connections. Memory is given back when
     * the index is closed; nobody uses it afterwards.
     *
     * @param epoch of whoever asks
     * @throws NoSuchList when there is no list any more
     */
    public OpenIndex open(long backfillId, int epoch) {
        int size = lists.size(backfillId);
        var room = budget.reserve(MemoryIndex.expectedBytes(size));
        return room.isPresent() ? inMemory(backfillId, size, room.get()) : inDatabase(backfillId, epoch, size);
    }

    private OpenIndex inMemory(long backfillId, int size, Reservation room) {
        try {
            var builder = MemoryIndex.builder(size);
            var dated = new boolean[1];
            lists.forEach(backfillId, person -> {
                builder.add(person);
                dated[0] |= person.eligibleFrom() != null || person.eligibleUntil() != null;
            });
            var index = builder.build();
            room.shrinkTo(index.bytes());
            return new OpenIndex(index, true, dated[0], room);
        } catch (RuntimeException | Error broken) {
            room.close();
            throw broken;
        }
    }

    private OpenIndex inDatabase(long backfillId, int epoch, int size) {
        var rows = keys.open(backfillId, epoch, size);
        return new OpenIndex(new RowsIndex(rows), false, lists.hasDates(backfillId), null);
    }
}
