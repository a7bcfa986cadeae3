package partnerportal.backfill.notifications;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;
import partnerportal.local.PortalTest;
import partnerportal.local.mail.LocalMail;
import partnerportal.local.mail.ReceivedMail;
import partnerportal.local.outside.LocalOutside;
import partnerportal.mail.delivery.DeliverMails;
import partnerportal.shared.Actor;
import partnerportal.shared.Cause;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class BackfillMailsIT {

    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime() % 1_000_000_000L + 1_000_000_000L);
    private static final BackfillCounts COUNTS = new BackfillCounts(104_211, 1_204, 102_950, 57, 1_100, 90, 14);

    @Autowired
    BackfillMails mails;

    @Autowired
    EditRecipients edit;

    @Autowired
    DeliverMails delivery;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    JdbcClient jdbc;

    LocalMail server;
    String starter;
    String listed;

    @BeforeEach
    void somebodyIsOnTheList(@Autowired LocalOutside outside) {
        server = outside.mail();
        starter = "starter-" + UUID.randomUUID() + "@alder-ridge.example";
        listed = "listed-" + UUID.randomUUID() + "@alder-ridge.example";
        edit.add(listed, Actor.system("Test"), Cause.PORTAL);
    }

    @Test
    void listAndStarterAreToldWhatWasDone(CapturedOutput logs) {
        var backfill = ended(starter);
        transactions.executeWithoutResult(status -> mails.done(backfill, COUNTS));
        var mail = delivered(listed, backfill);
        assertThat(delivered(starter, backfill).text()).isEqualTo(mail.text());
        assertThat(mail.subject())
                .isEqualTo("Backfill BF-" + backfill.id() + " for Alder Ridge & Söhne <Health> is done");
        assertThat(mail.text().replace("\r", ""))
                .contains("""
                        Dates: Oct 1, 2026 – Oct 31, 2026, both included
                        Care requests: 104,211
                          Match: 1,204
                          No match: 102,950
                          Not decided: 57 (these changed nothing)
                        Associations
                          Added: 1,100
                          Changed: 90
                          Removed: 14

                        Started by Dana Okafor, Nov 21, 2026, 01:30:00 MST
                        Done Nov 21, 2026, 01:41:07 MST
                        """)
                .containsPattern("http://localhost:[0-9]+/backfills/" + backfill.id() + "\n");
        assertThat(logs.getAll()).doesNotContain(starter, listed);
    }

    @Test
    void listAndStarterAreToldWhyItFailed() {
        var backfill = ended(starter);
        transactions.executeWithoutResult(
                status -> mails.failed(backfill, "Line 18,605 has 9 columns, the header has 12."));
        assertThat(delivered(listed, backfill).subject()).endsWith("failed");
        assertThat(delivered(starter, backfill).text())
                .contains("No association was changed.", "Line 18,605 has 9 columns, the header has 12.");
    }

    @Test
    void starterOnTheListIsToldOnceAndTellingTwiceIsTellingOnce() {
        var backfill = ended(listed.toUpperCase(Locale.ROOT));
        transactions.executeWithoutResult(status -> mails.done(backfill, COUNTS));
        transactions.executeWithoutResult(status -> mails.done(backfill, COUNTS));
        delivered(listed, backfill);
        delivery.run();
        assertThat(about(backfill, listed)).hasSize(1);
        assertThat(queued(backfill)).isEqualTo(everybody());
    }

    @Test
    void machineThatStartedItIsNotWrittenTo() {
        var backfill = ended(null);
        transactions.executeWithoutResult(status -> mails.done(backfill, COUNTS));
        assertThat(queued(backfill)).isEqualTo(everybody());
    }

    @Test
    void nobodyIsToldWhenTheEndWasRolledBack() {
        var backfill = ended(starter);
        transactions.executeWithoutResult(status -> {
            mails.done(backfill, COUNTS);
            status.setRollbackOnly();
        });
        assertThat(queued(backfill)).isZero();
        assertThatThrownBy(() -> mails.done(backfill, COUNTS)).isInstanceOf(IllegalTransactionStateException.class);
    }

    private static EndedBackfill ended(@Nullable String starter) {
        return new EndedBackfill(
                NEXT.incrementAndGet(),
                "Alder Ridge & Söhne <Health>",
                LocalDate.parse("2026-10-01"),
                LocalDate.parse("2026-10-31"),
                "Dana Okafor",
                starter,
                Instant.parse("2026-11-21T08:30:00Z"),
                Instant.parse("2026-11-21T08:41:07Z"));
    }

    private ReceivedMail delivered(String address, EndedBackfill backfill) {
        // The portal's own job may have the mail in its hands just now.
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    delivery.run();
                    return !about(backfill, address).isEmpty();
                });
        return about(backfill, address).getFirst();
    }

    /** Runs of other tests tell everybody on the list too. */
    private List<ReceivedMail> about(EndedBackfill backfill, String address) {
        return server.to(address).stream()
                .filter(mail -> mail.subject().startsWith("Backfill BF-" + backfill.id() + " "))
                .toList();
    }

    private long queued(EndedBackfill backfill) {
        return jdbc.sql("select count(*) from outgoing_mails where key like :key")
                .param("key", "backfill-" + backfill.id() + "-%")
                .query(Long.class)
                .single();
    }

    private long everybody() {
        return jdbc.sql("select count(*) from backfill_recipients")
                .query(Long.class)
                .single();
    }
}
