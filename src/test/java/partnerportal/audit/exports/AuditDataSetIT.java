package partnerportal.audit.exports;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import partnerportal.audit.AuditEvent;
import partnerportal.audit.AuditTest;
import partnerportal.audit.AuditTrail;
import partnerportal.export.DataRow;
import partnerportal.export.DataSet;
import partnerportal.export.Span;
import partnerportal.shared.Actor;

import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

@AuditTest
class AuditDataSetIT {

    private static final int LABEL = 10;
    private static final int CHANGES = 11;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AuditTrail trail;

    @Autowired
    PlatformTransactionManager transactions;

    DataSet entries;
    long start;

    @BeforeEach
    void prepare() {
        entries = new AuditDataSet().exportedAuditEntries(jdbc);
        start = entries.position();
    }

    @Test
    void entryOfATransactionThatStillRunsComesLaterAndOnce() {
        var slow = new TransactionTemplate(transactions);
        slow.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        var before = new ArrayList<String>();
        var reached = new long[1];
        slow.executeWithoutResult(status -> {
            write("slow");
            slow.executeWithoutResult(other -> write("fast"));
            reached[0] = slow.execute(reading -> {
                var position = entries.position();
                before.addAll(labels(new Span(start, position)));
                return position;
            });
        });

        assertThat(before).isEmpty();
        assertThat(labels(new Span(reached[0], entries.position()))).containsExactly("slow", "fast");
        assertThat(labels(new Span(entries.position(), entries.position()))).isEmpty();
    }

    @Test
    void moreEntriesOfOneTransactionThanAStretchHoldsComeAll() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            for (int at = 0; at < 1_200; at++) {
                write("many");
            }
        });
        assertThat(labels(new Span(start, entries.position()))).hasSize(1_200);
    }

    @Test
    void valuesMarkedSecretStayBehind() {
        jdbc.sql("""
                insert into audit_entries (at, outcome, actor_kind, actor_subject, actor_name, action, subject_type, subject_id,
                  changes, contributors)
                values (now(), 'DONE', 'SYSTEM', 'x', 'x', 'x', 'x', 'x',
                  '[{"path": "/key", "before": "old-value", "after": "new-value", "secret": true},
                    {"path": "/name", "before": "A", "after": "the \\"secret\\" one"}]', '[]')
                """).update();
        var changes = String.valueOf(
                rows(new Span(start, entries.position())).getFirst().cells().get(CHANGES));

        assertThat(changes)
                .contains("/key", "/name", "the \\\"secret\\\" one")
                .doesNotContain("old-value", "new-value");
    }

    private void write(String label) {
        trail.done(Actor.system("portal"), AuditEvent.of("thing.changed", "thing", 1, label));
    }

    private List<String> labels(Span span) {
        return rows(span).stream()
                .map(row -> String.valueOf(row.cells().get(LABEL)))
                .toList();
    }

    /** In a transaction, as exports read. */
    private List<DataRow> rows(Span span) {
        var rows = new ArrayList<DataRow>();
        new TransactionTemplate(transactions).executeWithoutResult(status -> entries.read(span, rows::add));
        return rows;
    }
}
