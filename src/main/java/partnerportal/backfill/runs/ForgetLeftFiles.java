package partnerportal.backfill.runs;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import partnerportal.storage.ObjectStore;
import partnerportal.storage.StoredObject;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;

/** Deletes files that no run came of, because the process that took them died before it wrote the run. */
@Component
public class ForgetLeftFiles {

    private static final Logger LOG = LoggerFactory.getLogger(ForgetLeftFiles.class);
    private static final int DAYS = 2;

    private final ObjectStore store;
    private final JdbcClient jdbc;
    private final Clock clock;

    ForgetLeftFiles(ObjectStore store, JdbcClient jdbc, Clock clock) {
        this.store = store;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void run() {
        var files = new HashSet<>(jdbc.sql("select file_key from backfills where cleared_at is null")
                .query(String.class)
                .list());
        var left = store.list(KeepFile.FOLDER).stream()
                .filter(file -> isOld(file) && !files.contains(file.key().text()))
                .toList();
        left.forEach(file -> store.delete(file.key()));
        if (!left.isEmpty()) {
            LOG.info("Deleted {} eligibility files that no backfill came of", left.size());
        }
    }

    private boolean isOld(StoredObject file) {
        var today = LocalDate.now(clock);
        var oldest = KeepFile.FOLDER.text() + "/" + today.minusDays(DAYS);
        return file.key().text().compareTo(oldest) < 0;
    }
}
