package partnerportal.backfill.eligible;

import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import partnerportal.backfill.LongStatements;
import partnerportal.backfill.match.Cleaning;
import partnerportal.backfill.match.RowSource;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The keys of lists that are too large for memory: made of the list when first needed, all in one transaction or not at all,
 * and made anew when the cleaning that they were made with is not the one of today.
 */
@Component
class EligibleKeys {

    private static final int PIECE = 256 << 10;
    private static final int COLUMNS = 3;
    private static final Duration TURN = Duration.ofSeconds(30);

    private final LongStatements database;
    private final EligibleLists lists;

    /** Making keys takes two connections, so two that each have one would wait for each other. */
    private final ReentrantLock making = new ReentrantLock();

    EligibleKeys(LongStatements database, EligibleLists lists) {
        this.database = database;
        this.lists = lists;
    }

    /**
     * The list's rows by their keys, which are made when they are not there.
     *
     * @param epoch of whoever asks
     * @param size how many rows the list has
     * @throws NoSuchList when there is no list any more
     */
    RowSource open(long backfillId, int epoch, int size) {
        if (!hasTurn()) {
            throw new CannotAcquireLockException("Keys of another list are being made");
        }
        try {
            var people = lists.table(backfillId).orElseThrow(() -> new NoSuchList(backfillId));
            var keys = keys(backfillId).orElseGet(() -> make(new ListTables(backfillId, epoch), people.epoch()));
            return new SqlRows(database.jdbc(), people.name(), keys, size);
        } finally {
            making.unlock();
        }
    }

    /** Whoever has none is tried again by its job, and looks at pauses and cancellations before. */
    private boolean hasTurn() {
        try {
            return making.tryLock(TURN.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Optional<String> keys(long backfillId) {
        return database.jdbc()
                .sql("""
                select t.name from eligible_list_tables(:id) t join eligibility_reports r on r.backfill_id = :id
                where t.attached and t.parent = 'eligible_keys' and r.keys_cleaning = :cleaning
                """)
                .param("id", backfillId)
                .param("cleaning", Cleaning.VERSION)
                .query(String.class)
                .optional();
    }

    private String make(ListTables tables, int listEpoch) {
        database.transactions().executeWithoutResult(status -> {
            call("select drop_eligible_keys(?, ?)", tables.backfillId(), tables.epoch());
            call("select open_eligible_keys(?, ?)", tables.backfillId(), tables.epoch());
            copy(tables);
            call("select attach_eligible_keys(?, ?, ?)", tables.backfillId(), tables.epoch(), listEpoch);
            database.jdbc()
                    .sql("update eligibility_reports set keys_cleaning = ? where backfill_id = ?")
                    .params(Cleaning.VERSION, tables.backfillId())
                    .update();
        });
        return tables.keys();
    }

    private void copy(ListTables tables) {
        var connection = DataSourceUtils.getConnection(database.connections());
        var bytes = new CopyBytes(PIECE + (PIECE >> 2));
        var cleaning = new Cleaning();
        // Rows that nobody else sees before the commit may be written as seen by all, which saves looking later.
        var statement =
                "copy " + tables.keys() + " (backfill_id, key, row_number) from stdin (format binary, freeze true)";
        try (var lane = new CopyLane(connection, statement)) {
            bytes.begin();
            lists.forEach(tables.backfillId(), person -> {
                for (long key : RowKeys.of(cleaning.clean(person.person()))) {
                    bytes.row(COLUMNS);
                    bytes.bigNumber(tables.backfillId());
                    bytes.bigNumber(key);
                    bytes.number(person.row());
                }
                if (bytes.length() >= PIECE) {
                    lane.send(bytes.take());
                }
            });
            bytes.end();
            lane.send(bytes.take());
            lane.finish();
        } finally {
            DataSourceUtils.releaseConnection(connection, database.connections());
        }
    }

    private void call(String function, Object... numbers) {
        database.jdbc().sql(function).params(numbers).query((row, at) -> true).single();
    }
}
