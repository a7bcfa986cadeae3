package partnerportal.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import partnerportal.local.DemoPortalTest;
import partnerportal.local.identity.DemoUser;
import partnerportal.local.mail.Mailbox;
import partnerportal.local.outside.LocalOutside;
import partnerportal.local.station.LocalStation;

import java.util.List;
import java.util.regex.Pattern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** How a backfill ended is read in the mailbox, and the mail leads to it. */
@DemoPortalTest
@ExtendWith(Stage.class)
class BackfillMailsE2E {

    private static final String LISTED = "pop-health-journey@partner-portal.example";
    private static final String PARTNER = "Copperline Health Plan";

    @Autowired
    LocalStation station;

    Mailbox box;

    @BeforeEach
    void show(@Autowired LocalOutside outside) {
        box = Mailbox.show(outside.mail(), 0);
    }

    @AfterEach
    void close() {
        box.close();
        station.recover();
    }

    @Test
    void starterAndListAreToldOnceEachAndFollowTheMailToTheBackfill(Guests guests) {
        var dana = guests.signedIn(DemoUser.DANA_OKAFOR);
        dana.open("/backfills/notifications");
        dana.field("E-mail address").fill(LISTED);
        dana.button("Add address").click();
        assertThat(dana.region("Table of recipients")).containsText(LISTED);

        var backfill = new BackfillView(dana, station).start(PARTNER, 54, "2026-08-01", "2026-08-31");
        var done = dana.page().url();
        var number = done.substring(done.lastIndexOf('/') + 1);
        backfill.match().commit();
        told(dana, "Backfill BF-" + number + " for " + PARTNER + " is done", "Aug 1, 2026 – Aug 31, 2026", number);
        assertThat(backfill.state()).hasText("Done");

        backfill.startInVain(PARTNER, "2026-09-01", "2026-09-30");
        var failed = dana.page().url();
        var other = failed.substring(failed.lastIndexOf('/') + 1);
        told(dana, "Backfill BF-" + other + " for " + PARTNER + " failed", "No association was changed.", other);
        assertThat(dana.heading("This backfill failed")).isVisible();
    }

    /** Reads both mails and follows the link of the second. */
    private void told(Guest guest, String subject, String words, String number) {
        var mailbox = new MailboxView(guest, box);
        for (var recipient : List.of(DemoUser.DANA_OKAFOR.email(), LISTED)) {
            var mail = mailbox.mail(subject, recipient);
            assertThat(mail).containsText(words);
            assertThat(mail.innerText()).doesNotContain("roster-2026-10.csv", "Gold", "Denver");
        }
        mailbox.mail(subject, LISTED)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("/backfills/" + number))
                .click();
        assertThat(guest.page()).hasURL(Pattern.compile(".*/backfills/" + number + "$"));
    }
}
