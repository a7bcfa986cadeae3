package partnerportal.directory.exports;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import partnerportal.configuration.domain.DirectoryRowsForTests;
import partnerportal.local.PortalTest;

import java.sql.SQLException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The database numbers every change of a list, whichever way it comes, in the order of commits. */
@PortalTest
class DirectoryNumbersIT {

    @Autowired
    JdbcClient jdbc;

    DirectoryRowsForTests rows;
    TransactionTemplate apart;

    @BeforeEach
    void prepare(@Autowired PlatformTransactionManager transactions) {
        rows = new DirectoryRowsForTests(jdbc);
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Test
    void addingChangingAndRemovingTakeTheNextNumberEach() {
        var partner = rows.partner();
        var added = number("partners", partner);
        jdbc.sql("update directory_partners set active = false where id = :id")
                .param("id", partner)
                .update();
        assertThat(number("partners", partner)).isEqualTo(added + 1);
        jdbc.sql("delete from directory_partners where id = :id")
                .param("id", partner)
                .update();
        assertThat(number("partners", partner)).isEqualTo(added + 2).isEqualTo(counter("partners"));
    }

    @Test
    void eachListHasItsOwnNumbers() {
        var partners = counter("partners");
        var lines = counter("service_lines");
        var market = rows.market();
        assertThat(number("markets", market)).isEqualTo(counter("markets"));
        var line = rows.serviceLine();
        assertThat(number("service_lines", line)).isEqualTo(lines + 1);
        assertThat(counter("partners")).isEqualTo(partners);
    }

    @Test
    void nobodyGetsANumberWhileAnEarlierOneIsNotCommitted() {
        apart.executeWithoutResult(first -> {
            rows.partner();
            assertThatThrownBy(() -> apart.executeWithoutResult(second -> rows.partner()))
                    .hasRootCauseInstanceOf(SQLException.class)
                    .rootCause()
                    .hasMessageContaining("lock timeout");
            first.setRollbackOnly();
        });
        var before = counter("partners");
        assertThat(number("partners", rows.partner())).isEqualTo(before + 1);
    }

    private long number(String list, long row) {
        return jdbc.sql("select change_number from directory_changes where list = :list and row_id = :row")
                .param("list", list)
                .param("row", row)
                .query(Long.class)
                .single();
    }

    private long counter(String list) {
        return jdbc.sql("select number from directory_change_counters where list = :list")
                .param("list", list)
                .query(Long.class)
                .single();
    }
}
