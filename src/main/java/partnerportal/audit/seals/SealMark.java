package partnerportal.audit.seals;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is needed to recognize a seal later: kept outside the database, it shows that seals were taken away.
 *
 * @param mac in hexadecimal
 */
public record SealMark(long position, String mac) {

    private static final Pattern MAC = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern POSITION = Pattern.compile("[1-9][0-9]{0,17}");

    /** As a person copied them out of the log; empty when they cannot be a seal's. */
    public static Optional<SealMark> of(String position, String mac) {
        var digits = position.replace(",", "").trim();
        var hex = mac.trim().toLowerCase(Locale.ROOT);
        return POSITION.matcher(digits).matches() && MAC.matcher(hex).matches()
                ? Optional.of(new SealMark(Long.parseLong(digits), hex))
                : Optional.empty();
    }
}
