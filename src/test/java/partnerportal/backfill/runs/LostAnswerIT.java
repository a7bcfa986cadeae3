package partnerportal.backfill.runs;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;
import partnerportal.audit.AuditTrail;
import partnerportal.backfill.work.Runs;
import partnerportal.configuration.domain.DirectoryRowsForTests;
import partnerportal.local.PortalTest;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The database commits the start of a run, and its answer is lost on the way. */
@PortalTest
class LostAnswerIT {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final byte[] FILE =
            "given_name,family_name,birth_date\nAda,Example,1980-01-02\n".getBytes(StandardCharsets.UTF_8);

    @Autowired
    ApplicationContext portal;

    @Test
    void runThatHasBegunAllTheSameKeepsItsFile(@Autowired JdbcClient jdbc) {
        var partner = new DirectoryRowsForTests(jdbc).partner();
        assertThatThrownBy(() -> starting()
                        .start(
                                new BackfillRequest(partner, DAY, DAY, "", null),
                                new GivenFile.Uploaded("list.csv", new ByteArrayInputStream(FILE)),
                                Runs.DANA,
                                null))
                .isInstanceOf(TransactionSystemException.class);

        var id = jdbc.sql("select id from backfills where partner_id = ?")
                .param(partner)
                .query(Long.class)
                .single();
        var checked = new Runs(portal).until(id, BackfillState.READY);
        assertThat(checked.rows().usable()).isEqualTo(1);
    }

    private StartBackfill starting() {
        return new StartBackfill(
                portal.getBean(BackfillRules.class),
                portal.getBean(KeepFile.class),
                portal.getBean(Backfills.class),
                portal.getBean(ScheduleWork.class),
                portal.getBean(AuditTrail.class),
                portal.getBean(JdbcClient.class),
                new WithoutAnswer(portal.getBean(PlatformTransactionManager.class)));
    }

    private static final class WithoutAnswer extends TransactionTemplate {

        WithoutAnswer(PlatformTransactionManager transactions) {
            super(transactions);
        }

        @Override
        public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
            super.execute(action);
            throw new TransactionSystemException("The connection was lost during the commit.");
        }
    }
}
