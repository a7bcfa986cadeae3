package partnerportal.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import partnerportal.local.mail.Mailbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The local mailbox, as somebody reads it who waits for a mail. */
final class MailboxView {

    private static final long PATIENCE_NANOS = 60_000_000_000L;

    private final Guest guest;
    private final Mailbox mailbox;

    MailboxView(Guest guest, Mailbox mailbox) {
        this.guest = guest;
        this.mailbox = mailbox;
    }

    /** The one mail to somebody of this subject, which the page is looked at again and again for. */
    Locator mail(String subject, String recipient) {
        guest.page().navigate(mailbox.address());
        var mails = guest.page()
                .getByRole(AriaRole.ARTICLE)
                .filter(new Locator.FilterOptions().setHasText(subject))
                .filter(new Locator.FilterOptions().setHasText("To " + recipient + ","));
        var deadline = System.nanoTime() + PATIENCE_NANOS;
        while (mails.count() == 0 && System.nanoTime() < deadline) {
            guest.page().reload();
        }
        assertThat(mails).hasCount(1);
        return mails;
    }
}
