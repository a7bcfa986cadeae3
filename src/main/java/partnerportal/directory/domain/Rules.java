package partnerportal.directory.domain;

import partnerportal.directory.domain.Reading.Doubtful;
import partnerportal.directory.domain.Reading.Read;
import partnerportal.directory.domain.Reading.Refused;
import partnerportal.shared.PlainText;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What each field of the directory may hold. */
final class Rules {

    private static final Set<String> YES = Set.of("yes", "y", "true", "1");
    private static final Set<String> NO = Set.of("no", "n", "false", "0");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,19}");
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"
                    + "(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+");
    private static final int LONGEST_EMAIL = 254;

    private Rules() {}

    static Reading key(String text) {
        var digits = text.strip();
        if (digits.isEmpty()) {
            return new Refused("required", "Enter the ID");
        }
        try {
            var number = WHOLE_NUMBER.matcher(digits).matches() ? Long.parseLong(digits) : 0;
            return number > 0 ? new Read(Long.toString(number)) : notAnId();
        } catch (NumberFormatException tooLarge) {
            return notAnId();
        }
    }

    static Reading words(String text, int longest, String what) {
        var words = PlainText.strip(text);
        if (words.isEmpty()) {
            return new Refused("required", "Enter a " + what);
        }
        if (!PlainText.isPlain(words)) {
            return new Refused("characters", "Remove line breaks and characters that cannot be seen from the " + what);
        }
        return words.codePointCount(0, words.length()) > longest
                ? new Refused("too-long", "Use at most " + longest + " characters for the " + what)
                : new Read(words);
    }

    static Reading timeZone(String text) {
        var zone = text.strip();
        if (zone.isEmpty()) {
            return new Refused("required", "Enter a time zone, such as America/Denver");
        }
        return ZoneId.getAvailableZoneIds().contains(zone)
                ? new Read(zone)
                : new Refused("unknown-time-zone", "There is no such time zone. Use a name such as America/Denver");
    }

    static Reading email(String text) {
        var address = text.strip();
        if (address.isEmpty()) {
            return new Read(null);
        }
        return address.length() <= LONGEST_EMAIL && EMAIL.matcher(address).matches()
                ? new Read(address)
                : new Refused("email", "Enter an email address such as acute@example.org");
    }

    static Reading yesOrNo(String text) {
        var word = word(text);
        if (YES.contains(word)) {
            return new Read("true");
        }
        return NO.contains(word) ? new Read("false") : new Refused("yes-or-no", "Use yes or no");
    }

    /** The legacy list says more than yes and no here; whatever else it says must not let anyone skip stratification. */
    static Reading yesOrElseNo(String text) {
        return yesOrNo(text) instanceof Read read ? read : new Doubtful("false", "Neither yes nor no: taken as no");
    }

    private static String word(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static Refused notAnId() {
        return new Refused("not-an-id", "The ID must be a whole number above 0");
    }
}
