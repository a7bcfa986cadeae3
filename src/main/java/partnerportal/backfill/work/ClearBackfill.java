package partnerportal.backfill.work;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import partnerportal.audit.AuditEvent;
import partnerportal.audit.AuditTrail;
import partnerportal.backfill.LongTransaction;
import partnerportal.backfill.eligible.EligibleLists;
import partnerportal.backfill.runs.Backfill;
import partnerportal.backfill.runs.BackfillState;
import partnerportal.backfill.runs.Backfills;
import partnerportal.shared.Actor;
import partnerportal.storage.ObjectStore;

/**
 * Deletes what is not kept for ever: the file, its name and the list together, with an audit entry; of a cancelled run what
 * was found too, in the file and of care requests.
 */
@Component
class ClearBackfill {

    private static final Logger LOG = LoggerFactory.getLogger(ClearBackfill.class);
    private static final Actor KEEPING = Actor.system("Retention");

    private final Backfills backfills;
    private final EligibleLists lists;
    private final ObjectStore store;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final LongTransaction transaction;

    ClearBackfill(
            Backfills backfills,
            EligibleLists lists,
            ObjectStore store,
            AuditTrail audit,
            JdbcClient jdbc,
            LongTransaction transaction) {
        this.backfills = backfills;
        this.lists = lists;
        this.store = store;
        this.audit = audit;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Does nothing when it is cleared already. The file goes first: when the rest fails, this is simply done again. */
    void run(long id) {
        var run = backfills.find(id).orElseThrow();
        if (!run.state().isOver() || run.at().cleared() != null) {
            return;
        }
        store.delete(run.order().file().key());
        transaction.execute(() -> {
            clear(run);
            return id;
        });
        LOG.info("{} is cleared of file and list", run.title());
    }

    private void clear(Backfill run) {
        lists.drop(run.id());
        if (run.state() == BackfillState.CANCELLED) {
            for (var table : new String[] {"backfill_results", "backfill_rates", "eligibility_reports"}) {
                jdbc.sql("delete from " + table + " where backfill_id = :id")
                        .param("id", run.id())
                        .update();
            }
        }
        backfills.cleared(run.id());
        audit.done(KEEPING, AuditEvent.of("backfill.cleared", "backfill", run.id(), run.title()));
    }
}
