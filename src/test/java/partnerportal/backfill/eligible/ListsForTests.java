package partnerportal.backfill.eligible;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import partnerportal.backfill.file.ColumnMapping;
import partnerportal.backfill.file.FileSource;
import partnerportal.backfill.file.ReadingOptions;
import partnerportal.backfill.match.EligiblePerson;
import partnerportal.backfill.runs.BackfillState;
import partnerportal.backfill.runs.RunForTests;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Lists of runs that nobody else knows of. */
final class ListsForTests {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    static final ReadingOptions BY_SYNONYMS = ReadingOptions.by(ColumnMapping.none(), TODAY);
    static final LoadProgress QUIET = (rows, ofRows) -> {};

    private final EligibleLists lists;
    private final TransactionTemplate fence;

    ListsForTests(EligibleLists lists, PlatformTransactionManager transactions) {
        this.lists = lists;
        this.fence = new TransactionTemplate(transactions);
    }

    static long run(JdbcClient jdbc) {
        return RunForTests.of(jdbc).in(BackfillState.READY).add(jdbc);
    }

    static FileSource file(String text) {
        return () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    LoadedList load(long run, int epoch, String text) {
        return lists.load(run, epoch, file(text), BY_SYNONYMS, QUIET);
    }

    LoadReport attached(long run, String text) {
        var loaded = load(run, 1, text);
        attach(loaded);
        return loaded.report();
    }

    void attach(LoadedList loaded) {
        fence.executeWithoutResult(status -> lists.attach(loaded));
    }

    List<EligiblePerson> people(long run) {
        var people = new ArrayList<EligiblePerson>();
        lists.forEach(run, people::add);
        return people;
    }
}
