package partnerportal.mail.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** When a mail that the server did not take is tried again: sooner at first, seldom later, for a day in all. */
final class Attempts {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final Duration IN_ALL = Duration.ofDays(1);
    private static final int DOUBLED_AT_MOST = 10;

    private Attempts() {}

    /** Half of the wait is left to chance, so that mails which failed together do not come back together. Empty for never. */
    static Optional<Instant> next(ClaimedMail mail, Instant now, RandomGenerator chance) {
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(mail.attempt() - 1, DOUBLED_AT_MOST));
        var most = wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
        var when = now.plusMillis(chance.nextLong(most.toMillis() / 2, most.toMillis() + 1));
        return when.isAfter(mail.triedSince().plus(IN_ALL)) ? Optional.empty() : Optional.of(when);
    }
}
