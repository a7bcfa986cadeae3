package partnerportal.backfill.match;

import org.jspecify.annotations.Nullable;
import partnerportal.backfill.match.text.Digits;
import partnerportal.backfill.match.text.Placeholders;
import partnerportal.backfill.match.text.Street;
import partnerportal.backfill.match.text.Words;

import java.time.LocalDate;

/** Makes persons comparable: the same for what a list says and for what a care request says. */
public final class Cleaning {

    /** Goes up with every change that makes a person, or a key of one, come out otherwise. */
    public static final int VERSION = 2;

    /** What systems write for no date, and before it nobody was born who needs care today. */
    private static final LocalDate NO_BIRTH_DATE = LocalDate.of(1900, 1, 1);

    private static final int LONGEST_MEMBER_ID = 64;

    public CleanPerson clean(PersonFields fields) {
        CleanName given = CleanName.given(fields.givenName());
        CleanName middle = CleanName.given(fields.middleName());
        CleanName family = CleanName.family(fields.familyName());
        boolean nobody = isNobody(given, family);
        return new CleanPerson(
                nobody ? null : given.words(),
                middle(given, middle),
                nobody ? null : family.words(),
                suffix(fields.suffix(), family, given, middle),
                birthDate(fields.birthDate()),
                Sex.of(fields.sex()),
                Digits.zip(fields.zip()),
                Street.of(fields.street()),
                Digits.phone(fields.phone()),
                Digits.ssnLastFour(fields.ssn()),
                memberId(fields.memberId()));
    }

    /** John Doe, and names that say so when read as one, such as given BABY and family GIRL. */
    private static boolean isNobody(CleanName given, CleanName family) {
        return given.words() != null
                && family.words() != null
                && Placeholders.list(given.words() + " " + family.words());
    }

    private static @Nullable String middle(CleanName given, CleanName middle) {
        return middle.words() == null ? allWords(CleanName.given(given.more())) : allWords(middle);
    }

    private static @Nullable String allWords(CleanName middle) {
        String words = middle.words();
        String more = middle.more();
        return words == null || more == null || words.indexOf(' ') > 0 ? words : words + " " + more;
    }

    private static @Nullable Suffix suffix(@Nullable String text, CleanName... names) {
        Suffix suffix = text == null ? null : Suffix.of(Words.join(Words.of(text)));
        for (CleanName name : names) {
            suffix = suffix == null ? name.suffix() : suffix;
        }
        return suffix;
    }

    /** A day that a request finds in its future is missing too; only the request knows which. */
    private static @Nullable LocalDate birthDate(@Nullable LocalDate date) {
        return date == null || !date.isAfter(NO_BIRTH_DATE) ? null : date;
    }

    private static boolean isZeros(String id) {
        return id.chars().allMatch(c -> c == '0');
    }

    private static @Nullable String memberId(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String words = Words.of(text);
        String id = Words.join(words);
        return isZeros(id) || id.length() > LONGEST_MEMBER_ID || Placeholders.list(words) || Placeholders.list(id)
                ? null
                : id;
    }
}
