package partnerportal.backfill.eligible;

import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import partnerportal.backfill.LongStatements;
import partnerportal.backfill.file.FileSource;
import partnerportal.backfill.file.ReadingOptions;
import partnerportal.backfill.match.EligiblePerson;
import tools.jackson.databind.json.JsonMapper;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The eligible people of each run. A list is loaded apart from everything else and becomes the run's by {@link #attach}, in
 * the transaction of the caller's fence: a loader that was taken over may go on, but what it made is never anybody's.
 */
@Component
public class EligibleLists {

    private final LongStatements database;
    private final JdbcClient jdbc;
    private final EligibilityProperties settings;
    private final JsonMapper json;
    private final TransactionTemplate reading;

    EligibleLists(LongStatements database, JdbcClient jdbc, EligibilityProperties settings, JsonMapper json) {
        this.database = database;
        this.jdbc = jdbc;
        this.settings = settings;
        this.json = json;
        this.reading = database.separateTransactions();
    }

    /**
     * Reads a file and makes a list of it, which nobody sees before {@link #attach}. Takes seconds to minutes, in transactions
     * of its own on the long connections; call it outside of any other. What an interrupted load of the run left behind is
     * removed first.
     *
     * @return also when too many rows are unusable: then the report says so, and the list has only problems
     * @throws partnerportal.backfill.file.FileRefused when the file as a whole cannot be used
     * @throws java.io.UncheckedIOException when the file cannot be fetched
     * @throws LoadStopped when the thread was interrupted
     */
    public LoadedList load(long backfillId, int epoch, FileSource file, ReadingOptions options, LoadProgress progress) {
        var tables = new ListTables(backfillId, epoch);
        var limited = new ReadingOptions(
                options.columns(),
                options.remembered(),
                options.today(),
                Math.min(options.mostRows(), settings.mostRows()));
        var report = new LoadList(database, settings, tables, file, limited, progress).run();
        return new LoadedList(backfillId, epoch, report);
    }

    /** Makes the list the run's own with the caller's commit. Fast, whatever the list's size. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void attach(LoadedList list) {
        jdbc.sql("select attach_eligible_list(?, ?, ?)")
                .params(list.backfillId(), list.epoch(), !list.report().isRefused())
                .query((row, at) -> true)
                .single();
        jdbc.sql("""
                insert into eligibility_reports (backfill_id, epoch, report) values (:id, :epoch, :report::json)
                on conflict (backfill_id) do update set epoch = excluded.epoch, report = excluded.report
                """)
                .param("id", list.backfillId())
                .param("epoch", list.epoch())
                .param("report", json.writeValueAsString(list.report()))
                .update();
    }

    /** What was found in the run's file; stays when the list is dropped. */
    public Optional<LoadReport> report(long backfillId) {
        return jdbc.sql("select report from eligibility_reports where backfill_id = ?")
                .param(backfillId)
                .query(String.class)
                .optional()
                .map(report -> json.readValue(report, LoadReport.class));
    }

    /** Whether people can be read. */
    public boolean exists(long backfillId) {
        return table(backfillId).isPresent();
    }

    /**
     * Hands on the list's people by row, one at a time.
     *
     * @throws NoSuchList when there is none any more
     */
    public void forEach(long backfillId, Consumer<EligiblePerson> each) {
        var table = table(backfillId).orElseThrow(() -> new NoSuchList(backfillId));
        reading.executeWithoutResult(status -> {
            var connection = DataSourceUtils.getConnection(database.connections());
            try {
                stream(connection, table.name(), each);
            } finally {
                DataSourceUtils.releaseConnection(connection, database.connections());
            }
        });
    }

    /** The person of a row, when the list has it and is not deleted. */
    public Optional<EligiblePerson> find(long backfillId, int row) {
        return jdbc.sql("select * from eligible_people where backfill_id = ? and row_number = ?")
                .params(backfillId, row)
                .query(PersonRow::read)
                .optional();
    }

    /** The first rows, masked. */
    public List<MaskedPerson> firstRows(long backfillId, int count) {
        return jdbc
                .sql("select * from eligible_people where backfill_id = ? order by row_number limit ?")
                .params(backfillId, count)
                .query(PersonRow::read)
                .list()
                .stream()
                .map(MaskedPerson::of)
                .toList();
    }

    /**
     * Removes people and problems of a run, also what was never attached. The report stays.
     *
     * @throws org.springframework.dao.DataAccessException when somebody reads in it right now; may be repeated
     */
    public void drop(long backfillId) {
        jdbc.sql("select drop_eligible_list(?)")
                .param(backfillId)
                .query(Integer.class)
                .single();
    }

    /** How many people there are. @throws NoSuchList when there is no list any more */
    int size(long backfillId) {
        return table(backfillId)
                .flatMap(there -> report(backfillId))
                .map(LoadReport::usable)
                .orElseThrow(() -> new NoSuchList(backfillId));
    }

    /** Whether anybody is eligible from or until some day only. */
    boolean hasDates(long backfillId) {
        return database.jdbc().sql("""
                select exists (select from eligible_people
                  where backfill_id = ? and (eligible_from is not null or eligible_until is not null))
                """).param(backfillId).query(Boolean.class).single();
    }

    /** The list's own table, so that a long read does not keep other runs' lists from coming and going. */
    Optional<Table> table(long backfillId) {
        return jdbc.sql("select name, epoch from eligible_list_tables(?) where attached and parent = 'eligible_people'")
                .param(backfillId)
                .query((row, at) -> new Table(row.getString(1), row.getInt(2)))
                .optional();
    }

    /** @param epoch of whoever loaded it */
    record Table(String name, int epoch) {}

    private static void stream(Connection connection, String table, Consumer<EligiblePerson> each) {
        try {
            var reading = new ListReading();
            var rows = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (select " + ListReading.COLUMNS + " from " + table
                            + " order by row_number) to stdout (format binary)");
            try {
                for (var piece = rows.readFromCopy(); piece != null; piece = rows.readFromCopy()) {
                    var person = reading.read(piece);
                    if (person != null) {
                        each.accept(person);
                    }
                }
            } finally {
                if (rows.isActive()) {
                    rows.cancelCopy();
                }
            }
        } catch (SQLException broken) {
            throw new DataAccessResourceFailureException("The list could not be read to its end.", broken);
        }
    }
}
