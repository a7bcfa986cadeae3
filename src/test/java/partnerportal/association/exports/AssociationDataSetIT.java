package partnerportal.association.exports;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import partnerportal.association.AssociationsForTests;
import partnerportal.configuration.domain.DirectoryRowsForTests;
import partnerportal.export.DataRow;
import partnerportal.export.DataSet;
import partnerportal.export.Span;
import partnerportal.local.PortalTest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class AssociationDataSetIT {

    private static final int REQUEST = 1;
    private static final int DAY = 3;
    private static final int SCORE = 6;
    private static final int ENDED_BY = 16;

    @Autowired
    JdbcClient jdbc;

    AssociationsForTests associations;
    DataSet set;
    TransactionTemplate transaction;
    long partner;
    long start;

    @BeforeEach
    void prepare(@Autowired List<DataSet> sets, @Autowired PlatformTransactionManager transactions) {
        associations = new AssociationsForTests(jdbc);
        partner = new DirectoryRowsForTests(jdbc).partner();
        set = sets.stream()
                .filter(one -> one.name().equals("associations"))
                .findFirst()
                .orElseThrow();
        transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        start = set.position();
    }

    @Test
    void oneThatEndedComesAgain() {
        var request = make();
        var first = own(new Span(start, set.position()));
        assertThat(first).singleElement().satisfies(row -> {
            assertThat(row.cells().get(REQUEST)).isEqualTo(request);
            assertThat(row.cells().get(DAY)).isEqualTo(LocalDate.of(2026, 10, 12));
            assertThat(row.cells().get(SCORE)).isEqualTo(14.25);
            assertThat(row.cells().get(ENDED_BY)).isNull();
            assertThat(row.cells()).doesNotContain("AR-4482-11");
            assertThat(row.deleted()).isFalse();
        });
        var seen = set.position();
        end(request);
        assertThat(own(new Span(seen, set.position())))
                .singleElement()
                .satisfies(row -> assertThat(row.cells().get(ENDED_BY)).isEqualTo("PERSON"));
        assertThat(own(new Span(0, set.position()))).hasSize(1);
    }

    @Test
    void oneOfATransactionThatStillRunsComesLaterAndOnce() {
        var reached = Objects.requireNonNull(transaction.execute(slow -> {
            make();
            transaction.executeWithoutResult(fast -> make());
            var position = Objects.requireNonNull(transaction.execute(reading -> set.position()));
            assertThat(own(new Span(start, position))).isEmpty();
            return position;
        }));
        assertThat(own(new Span(reached, set.position()))).hasSize(2);
    }

    private long make() {
        var request = AssociationsForTests.unique();
        associations.madeByBackfill(request, partner, 31, "AR-4482-11", LocalDate.of(2026, 10, 12));
        return request;
    }

    private void end(long request) {
        jdbc.sql("""
                update associations
                set ended_at = now(), ended_by = 'PERSON', ended_actor_kind = 'USER', ended_actor_subject = 'x',
                  ended_actor_name = 'X', end_reason = 'why'
                where care_request_id = ?
                """).param(request).update();
    }

    private List<DataRow> own(Span span) {
        var rows = new ArrayList<DataRow>();
        transaction.executeWithoutResult(status -> set.read(span, rows::add));
        return rows.stream()
                .filter(row -> Objects.equals(row.cells().get(2), partner))
                .toList();
    }
}
