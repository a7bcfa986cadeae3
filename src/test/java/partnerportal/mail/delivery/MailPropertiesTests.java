package partnerportal.mail.delivery;

import org.junit.jupiter.api.Test;
import partnerportal.mail.delivery.MailProperties.Tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MailPropertiesTests {

    @Test
    void withoutAServerNothingElseIsNeeded() {
        assertThat(new MailProperties("", 587, "", "", Tls.STARTTLS, "").isGiven())
                .isFalse();
    }

    @Test
    void aServerNeedsASender() {
        refuses(() -> new MailProperties("mail.example", 587, "", "", Tls.STARTTLS, ""), "MAIL_FROM");
        refuses(
                () -> new MailProperties("mail.example", 587, "", "", Tls.STARTTLS, "Portal <p@a.example>"),
                "MAIL_FROM");
        assertThat(new MailProperties("mail.example", 587, "", "", Tls.STARTTLS, "p@a.example").isGiven())
                .isTrue();
    }

    @Test
    void userAndPasswordGoTogetherAndNeverInTheClear() {
        refuses(
                () -> new MailProperties("mail.example", 587, "portal", "", Tls.STARTTLS, "p@a.example"),
                "MAIL_PASSWORD");
        refuses(() -> new MailProperties("mail.example", 587, "", "secret", Tls.STARTTLS, "p@a.example"), "MAIL_USER");
        refuses(() -> new MailProperties("mail.example", 25, "portal", "secret", Tls.NONE, "p@a.example"), "MAIL_TLS");
    }

    @Test
    void passwordIsNotTold() {
        var settings = new MailProperties("mail.example", 587, "portal", "secret", Tls.STARTTLS, "p@a.example");
        assertThat(settings.toString()).contains("mail.example").doesNotContain("secret");
    }

    private static void refuses(Runnable settings, String names) {
        assertThatThrownBy(settings::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(names);
    }
}
